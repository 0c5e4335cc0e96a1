package se.underlag.office;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema of Office Open XML, whole. It is loaded apart, since the program has the same classes in a smaller jar, which
 * must not be made larger by a test.
 */
final class OfficeSchema implements AutoCloseable {

    private static final String TYPES = "org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder";

    private final URLClassLoader loader;

    OfficeSchema() throws Exception {
        List<URL> jars = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Stream.of("poi-ooxml-full", "xmlbeans", "log4j-api").anyMatch(new File(path).getName()::startsWith)) {
                jars.add(new File(path).toURI().toURL());
            }
        }
        loader = new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** What is wrong with a part; nothing for one that follows the schema. */
    List<String> mistakes(byte[] part) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try (InputStream in = new ByteArrayInputStream(part)) {
            Object types = loader.loadClass(TYPES).getField("typeSystem").get(null);
            Class<?> options = loader.loadClass("org.apache.xmlbeans.XmlOptions");
            Class<?> type = loader.loadClass("org.apache.xmlbeans.SchemaType");
            Class<?> systems = loader.loadClass("org.apache.xmlbeans.SchemaTypeLoader");
            Object parsed = systems.getMethod("parse", InputStream.class, type, options)
                    .invoke(types, in, null, options.getConstructor().newInstance());
            Object asked = options.getConstructor().newInstance();
            List<Object> errors = new ArrayList<>();
            options.getMethod("setErrorListener", Collection.class).invoke(asked, errors);
            Method validate = loader.loadClass("org.apache.xmlbeans.XmlObject").getMethod("validate", options);
            boolean valid = (Boolean) validate.invoke(parsed, asked);
            List<String> told = errors.stream().map(String::valueOf).toList();
            return valid || !told.isEmpty() ? told : List.of("not valid");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
