package se.underlag.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The store for an application context that holds a {@link DataFolder} and a {@link Clock}. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    /** The name of the bean that is the {@link Database}. */
    public static final String DATABASE = "database";

    @Bean(name = DATABASE, destroyMethod = "close")
    Database database(DataFolder folder) {
        return Database.open(folder.database());
    }

    @Bean
    Backups backups(Database database, Clock clock) {
        return new Backups(database, clock);
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
    TransactionOperations keptTransactions(Database database, PlatformTransactionManager transactionManager) {
        return new KeptTransactions(transactionManager, database.keeping());
    }

    @Bean
    Arrivals arrivals(DataSource dataSource, TransactionOperations keptTransactions, Clock clock) {
        return new Arrivals(new JdbcTemplate(dataSource), keptTransactions, clock);
    }

    @Bean
    Deliveries deliveries(
            DataSource dataSource, TransactionOperations keptTransactions, Arrivals arrivals, Clock clock) {
        return new Deliveries(new JdbcTemplate(dataSource), keptTransactions, arrivals, clock);
    }

    @Bean
    MadeReports madeReports(DataSource dataSource, TransactionOperations keptTransactions) {
        return new MadeReports(new JdbcTemplate(dataSource), keptTransactions);
    }

    @Bean
    TableCodes tableCodes(DataSource dataSource, TransactionOperations keptTransactions) {
        return new TableCodes(JdbcClient.create(dataSource), keptTransactions);
    }

    @Bean
    Runs runs(DataSource dataSource, TransactionOperations keptTransactions) {
        return new Runs(JdbcClient.create(dataSource), keptTransactions);
    }
}
