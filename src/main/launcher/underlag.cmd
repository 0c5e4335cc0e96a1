@echo off
rem Starts underlag.jar, which lies beside this file, with what makes Java start and work quicker.
rem UNDERLAG_JAVA_OPTS has more options for Java. JAVA_HOME says which Java; without it the first in PATH is taken.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"

rem In a run of seconds only what is executed very often is worth Java's second compiler, and not to be inlined deep: ten
rem times its usual thresholds. What is alive when memory is cleared the second time mostly stays so to the end: it is not copied
rem again. Memory that is free goes back to the machine. Spring Batch tells Java's flight recorder of each step, which takes a
rem twentieth of a second to get ready for that: to record, say -Djfr.unsupported.vm=false.
set OPTIONS=-Djfr.unsupported.vm=true -Xmx512m -XX:+UseParallelGC -XX:MaxTenuringThreshold=1 -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 -XX:FreqInlineSize=100 -XX:MaxInlineLevel=6

rem An archive of another jar or another Java is passed over, without a word. Java has a cache from version 25 on.
if exist "%~dp0underlag.aot" (
  set OPTIONS=-XX:Tier3InvocationThreshold=1000 -XX:Tier3MinInvocationThreshold=500 -XX:Tier3CompileThreshold=5000 %OPTIONS% -XX:+IgnoreUnrecognizedVMOptions "-XX:AOTCache=%~dp0underlag.aot" -Xlog:disable
) else if exist "%~dp0underlag.jsa" set OPTIONS=%OPTIONS% "-XX:SharedArchiveFile=%~dp0underlag.jsa" -Xlog:disable

"%JAVA%" %OPTIONS% %UNDERLAG_JAVA_OPTS% -jar "%~dp0underlag.jar" %*
exit /b %ERRORLEVEL%
