package se.underlag.store;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;

/** The store for an application context that holds a {@link DataFolder} and a {@link Clock}. */
public final class StoreConfiguration implements BeanRegistrar {

    /** The name of the bean that is the {@link Database}. */
    public static final String DATABASE = "database";

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        beans.registerBean(
                DATABASE,
                Database.class,
                bean -> bean.supplier(
                        context -> Database.open(context.bean(DataFolder.class).database())));
        beans.registerBean(
                "dataSource",
                DataSource.class,
                bean -> bean.supplier(context -> context.bean(Database.class).dataSource()));
        beans.registerBean(
                "transactionManager",
                PlatformTransactionManager.class,
                bean -> bean.supplier(context -> new JdbcTransactionManager(context.bean(DataSource.class))));
        beans.registerBean(
                TransactionOperations.class,
                bean -> bean.supplier(context -> new KeptTransactions(
                        context.bean(PlatformTransactionManager.class),
                        context.bean(Database.class).keeping())));
        beans.registerBean(
                Backups.class,
                bean -> bean.supplier(context -> new Backups(context.bean(Database.class), context.bean(Clock.class))));
        beans.registerBean(
                Arrivals.class,
                bean -> bean.supplier(
                        context -> new Arrivals(template(context), kept(context), context.bean(Clock.class))));
        beans.registerBean(
                Deliveries.class,
                bean -> bean.supplier(context -> new Deliveries(
                        template(context), kept(context), context.bean(Arrivals.class), context.bean(Clock.class))));
        beans.registerBean(
                MadeReports.class, bean -> bean.supplier(context -> new MadeReports(template(context), kept(context))));
        beans.registerBean(
                TableCodes.class, bean -> bean.supplier(context -> new TableCodes(client(context), kept(context))));
        beans.registerBean(Runs.class, bean -> bean.supplier(context -> new Runs(client(context), kept(context))));
    }

    private static JdbcTemplate template(SupplierContext context) {
        return new JdbcTemplate(context.bean(DataSource.class));
    }

    private static JdbcClient client(SupplierContext context) {
        return JdbcClient.create(context.bean(DataSource.class));
    }

    private static TransactionOperations kept(SupplierContext context) {
        return context.bean(TransactionOperations.class);
    }
}
