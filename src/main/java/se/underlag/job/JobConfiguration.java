package se.underlag.job;

import java.time.Clock;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import se.underlag.store.Arrivals;
import se.underlag.store.DataFolder;
import se.underlag.store.Database;
import se.underlag.store.Deliveries;
import se.underlag.store.MadeReports;
import se.underlag.store.Runs;
import se.underlag.store.StoreConfiguration;
import se.underlag.store.TableCodes;

/**
 * The beans of a run: Spring Batch on the store's database, and nothing that is not named here: looking through all that
 * could be configured, or annotated, takes longer than most of what is done.
 */
final class JobConfiguration extends JdbcDefaultBatchConfiguration implements BeanRegistrar {

    /** @param context that the beans are for */
    JobConfiguration(ApplicationContext context) {
        setApplicationContext(context);
    }

    /** HSQLDB hangs or fails with the default, serializable; one launch at a time is all there is. */
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        beans.register(new StoreConfiguration());
        beans.registerBean(JobRepository.class, bean -> bean.supplier(context -> jobRepository()));
        beans.registerBean(
                JobOperator.class, bean -> bean.supplier(context -> jobOperator(context.bean(JobRepository.class))));
        beans.registerBean(
                Recovery.class,
                bean -> bean.supplier(
                        context -> new Recovery(context.bean(JobRepository.class), context.bean(JobOperator.class))));
        beans.registerBean(
                Executions.class, bean -> bean.supplier(context -> new Executions(context.bean(JobRepository.class))));
        beans.registerBean(
                Jobs.class,
                bean -> bean.supplier(context ->
                        new Jobs(context.bean(JobRepository.class), context.bean(PlatformTransactionManager.class))));
        beans.registerBean(
                Ledger.class,
                bean -> bean.supplier(context -> new Ledger(
                        context.bean(Deliveries.class),
                        context.bean(Arrivals.class),
                        context.bean(MadeReports.class),
                        context.bean(TableCodes.class),
                        context.bean(Runs.class))));
        beans.registerBean(
                Launcher.class,
                bean -> bean.supplier(context -> new Launcher(
                        context.bean(Jobs.class),
                        context.bean(JobOperator.class),
                        context.bean(Executions.class),
                        context.bean(Ledger.class),
                        context.bean(Database.class)::failure,
                        context.bean(DataFolder.class),
                        context.bean(Clock.class))));
    }
}
