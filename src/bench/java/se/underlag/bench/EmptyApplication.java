package se.underlag.bench;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What a program with jobs on record usually begins with: Spring Boot with Batch on a database of HSQLDB in a folder. It does nothing. */
@SpringBootApplication
public class EmptyApplication {

    /** @param arguments the folder of the database */
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EmptyApplication.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(Map.of(
                        "spring.datasource.url", "jdbc:hsqldb:file:" + arguments[0] + "/empty;shutdown=true",
                        "spring.datasource.username", "SA",
                        "spring.datasource.password", "",
                        "spring.batch.jdbc.initialize-schema", "always",
                        "logging.level.root", "warn"))
                .run()
                .close();
    }
}
