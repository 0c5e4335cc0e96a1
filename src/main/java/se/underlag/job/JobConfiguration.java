package se.underlag.job;

import java.time.Clock;
import org.springframework.batch.core.configuration.support.JdbcDefaultBatchConfiguration;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
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
 * The application context of a run: Spring Batch on the store's database, and nothing that is not named here: looking
 * through all that Boot could configure takes longer than most runs.
 */
@Configuration(proxyBeanMethods = false)
@Import(StoreConfiguration.class)
class JobConfiguration extends JdbcDefaultBatchConfiguration {

    /** HSQLDB hangs or fails with the default, serializable; one launch at a time is all there is. */
    @Override
    protected Isolation getIsolationLevelForCreate() {
        return Isolation.READ_COMMITTED;
    }

    @Bean
    Recovery recovery(JobRepository repository, JobOperator operator) {
        return new Recovery(repository, operator);
    }

    @Bean
    Executions executions(JobRepository repository) {
        return new Executions(repository);
    }

    @Bean
    Jobs jobs(JobRepository repository, PlatformTransactionManager transactions) {
        return new Jobs(repository, transactions);
    }

    @Bean
    Ledger ledger(Deliveries deliveries, Arrivals arrivals, MadeReports reports, TableCodes codes, Runs runs) {
        return new Ledger(deliveries, arrivals, reports, codes, runs);
    }

    @Bean
    Launcher launcher(
            Jobs jobs,
            JobOperator operator,
            Executions executions,
            Ledger ledger,
            Database database,
            DataFolder folder,
            Clock clock) {
        return new Launcher(jobs, operator, executions, ledger, database::hasFailed, folder, clock);
    }
}
