package se.underlag.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import se.underlag.job.UsageMistake;
import se.underlag.job.Withdrawing;
import se.underlag.job.Withdrawn;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Delivery;
import se.underlag.store.Overlaid;

/** The command {@code withdraw}. */
@Command
final class WithdrawCommand implements Callable<Integer> {

    private final Withdrawing withdrawing;
    private final CommonOptions common;
    private final Console console;
    private final ZoneId zone;

    @Mixin
    private final DataOptions options = new DataOptions();

    @Option(names = "--undo", descriptionKey = "withdraw.undo")
    private boolean undo;

    @Parameters(arity = "1..*", descriptionKey = "withdraw.deliveries", paramLabel = "DELIVERY")
    private List<Long> deliveries = new ArrayList<>();

    WithdrawCommand(Withdrawing withdrawing, CommonOptions common, Console console, ZoneId zone) {
        this.withdrawing = withdrawing;
        this.common = common;
        this.console = console;
        this.zone = zone;
    }

    @Override
    public Integer call() throws UsageMistake, DataFolderInUse {
        Wording wording = new Wording(common.language.locale(), zone);
        List<Withdrawn> done = withdrawing.run(deliveries, undo, options.data, options.jobs, wording.locale());
        if (common.format == Format.json) {
            console.out().println(Json.of(done.stream().map(this::json).toList()));
        } else {
            done.forEach(one -> lines(one, wording).forEach(console.out()::println));
        }
        return ExitCode.DONE.number();
    }

    private List<String> lines(Withdrawn one, Wording wording) {
        Delivery delivery = one.delivery();
        String what = (undo ? "withdraw.undone" : "withdraw.done") + (one.already() ? ".already" : "");
        List<String> lines = new ArrayList<>();
        lines.add(wording.text(
                what,
                String.valueOf(delivery.id()),
                delivery.file(),
                one.sourceName(),
                one.organisationName(),
                wording.period(delivery.period())));
        List<Overlaid> counts = one.instead().counts();
        if (!counts.isEmpty()) {
            lines.add("  "
                    + wording.text(
                            "withdraw.counts",
                            wording.enumerated(
                                    counts.stream().map(wording::delivery).toList())));
        }
        if (counts.isEmpty()) {
            lines.add("  " + wording.text("withdraw.counts.none"));
        } else if (!one.instead().lacking().isEmpty()) {
            lines.add("  "
                    + wording.text(
                            "withdraw.counts.lacking",
                            wording.periods(one.instead().lacking())));
        }
        one.outOfDate().forEach(report -> lines.add("  " + wording.outOfDate(report)));
        return lines;
    }

    private Map<String, Object> json(Withdrawn one) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delivery", one.delivery().id());
        json.put("withdrawn", !undo);
        json.put("already", one.already());
        json.put("counts", one.instead().counts().stream().map(FileJson::of).toList());
        json.put("lacking", one.instead().lacking());
        json.put("outOfDate", one.outOfDate().stream().map(FileJson::of).toList());
        return json;
    }
}
