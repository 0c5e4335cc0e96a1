package se.underlag.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The store for an application context that holds a {@link DataFolder} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    @Bean(destroyMethod = "close")
    Database database(DataFolder folder) {
        return Database.open(folder.database());
    }

    /** Closed by the database, after it has shut down. */
    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    Arrivals arrivals(DataSource dataSource, Clock clock) {
        return new Arrivals(new JdbcTemplate(dataSource), clock);
    }

    @Bean
    Deliveries deliveries(
            DataSource dataSource, PlatformTransactionManager transactionManager, Arrivals arrivals, Clock clock) {
        return new Deliveries(new JdbcTemplate(dataSource), ownTransaction(transactionManager), arrivals, clock);
    }

    @Bean
    MadeReports madeReports(DataSource dataSource, PlatformTransactionManager transactionManager) {
        return new MadeReports(new JdbcTemplate(dataSource), ownTransaction(transactionManager));
    }

    private static TransactionTemplate ownTransaction(PlatformTransactionManager transactionManager) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return ownTransaction;
    }

    @Bean
    Runs runs(DataSource dataSource) {
        return new Runs(JdbcClient.create(dataSource));
    }
}
