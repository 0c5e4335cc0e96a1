package se.underlag.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.underlag.source.SourceFile;
import se.underlag.store.DataFolder;
import se.underlag.store.DataFolderInUse;
import se.underlag.store.Holdings;

/** The watch in this process; seconds are those it has paused. */
@Timeout(120)
class WatchTest {

    private static final String KANSLIET = "listade\nregionkansliet;2024-12-31;1.5";
    private static final String TANDVARDEN = "listade\nfolktandvarden;2024-12-31;2";
    private static final String WRONG = "listade\nregionkansliet;2024-12-31;FEL";
    private static final String OURS = "listade\nSMÄLL";

    @TempDir
    Path folder;

    @Test
    void files_are_imported_as_they_come_and_moved_and_no_run_is_begun_when_nothing_came() throws Exception {
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .drop(2, "b.csv", WRONG)
                .drop(60, "c.csv", KANSLIET)
                .at(90, () -> {});

        assertThat(scenario.words())
                .containsExactly("0 Began", "4 a.csv Stored", "4 b.csv Refused", "62 c.csv Unchanged");
        assertThat(scenario.lyingInInbox()).isEmpty();
        assertThat(scenario.inbox().resolve("accepted/2025-01-14/a.csv")).exists();
        assertThat(scenario.inbox().resolve("refused/2025-01-14/b.csv")).exists();
        assertThat(runs(scenario)).containsExactly("import", "import");
    }

    @Test
    void files_that_contradict_each_other_are_refused_together_though_one_came_a_little_later() throws Exception {
        assertThat(scenario()
                        .drop(1, "a.csv", KANSLIET)
                        .drop(2, "b.csv", KANSLIET.replace("1.5", "7"))
                        .at(6, () -> {})
                        .words())
                .containsExactly("0 Began", "4 a.csv Refused", "4 b.csv Refused");
    }

    @Test
    void a_corrected_file_under_the_same_name_is_taken() throws Exception {
        assertThat(scenario()
                        .drop(1, "a.csv", WRONG)
                        .drop(20, "a.csv", KANSLIET)
                        .at(30, () -> {})
                        .words())
                .containsExactly("0 Began", "3 a.csv Refused", "22 a.csv Stored");
    }

    @Test
    void files_that_are_to_stay_are_told_once_and_again_when_they_change() throws Exception {
        Scenario scenario = scenario()
                .keeping()
                .drop(1, "a.csv", KANSLIET)
                .drop(1, "b.csv", WRONG)
                .drop(5000, "b.csv", TANDVARDEN)
                .at(9000, () -> {});

        assertThat(scenario.words())
                .containsExactly("0 Began", "3 a.csv Stored", "3 b.csv Refused", "5002 b.csv Stored");
        assertThat(scenario.lyingInInbox()).containsExactly("a.csv", "b.csv");
    }

    @Test
    void a_file_on_which_we_fail_is_tried_again_ever_more_seldom_and_holds_nobody_up() throws Exception {
        assertThat(scenario()
                        .drop(1, "a.csv", OURS)
                        .drop(100, "b.csv", KANSLIET)
                        .at(600, () -> {})
                        .words())
                .containsExactly(
                        "0 Began",
                        "3 a.csv Failed",
                        "63 a.csv Failed",
                        "102 b.csv Stored",
                        "183 a.csv Failed",
                        "423 a.csv Failed");
    }

    @Test
    void what_is_corrected_where_nothing_is_read_is_told_until_it_lies_in_the_inbox() throws Exception {
        Path copy = folder.resolve("inbox/refused/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .drop(1, "a.csv", WRONG)
                // Until then it would be put back by itself.
                .at(700, () -> {
                    Files.writeString(copy, KANSLIET);
                    Files.setLastModifiedTime(copy, FileTime.from(Instant.now().plusSeconds(60)));
                })
                .at(2400, () -> Files.copy(copy, folder.resolve("inbox/a.csv")))
                .at(4000, () -> {});

        assertThat(scenario.words())
                .containsExactly("0 Began", "3 a.csv Refused", "1500 a.csv CHANGED_IN_PLACE", "2402 a.csv Stored");
        assertThat(copy).exists();
    }

    @Test
    void a_file_that_is_being_written_is_told_and_taken_when_it_is_complete() throws Exception {
        Scenario scenario = scenario();
        for (int second = 1; second <= 10; second++) {
            scenario.drop(second, "a.csv", KANSLIET + "\nx" + ";2024-12-31;1".repeat(second));
        }

        assertThat(scenario.at(20, () -> {}).words())
                .containsExactly("0 Began", "6 a.csv BEING_WRITTEN", "12 a.csv Stored");
    }

    @Test
    void a_file_that_could_not_be_moved_is_moved_when_it_can_be() throws Exception {
        Path inTheWay = folder.resolve("inbox/accepted/2025-01-14");
        Scenario scenario = scenario()
                .at(1, () -> Scenario.write(inTheWay, "not a folder"))
                .drop(1, "a.csv", KANSLIET)
                .at(30, () -> {
                    assertThat(folder.resolve("inbox/a.csv")).exists();
                    Files.delete(inTheWay);
                })
                .at(100, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored");
        assertThat(scenario.lyingInInbox()).isEmpty();
        assertThat(inTheWay.resolve("a.csv")).exists();
    }

    @Test
    void a_file_whose_copying_paused_for_longer_than_it_rests_is_not_stored_half() throws Exception {
        List<OutputStream> copying = new ArrayList<>();
        Path place = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .at(1, () -> {
                    copying.add(Files.newOutputStream(folder.resolve("inbox/a.csv")));
                    write(copying, KANSLIET);
                })
                .at(8, () -> assertThat(place).content().isEqualTo(KANSLIET))
                .at(9, () -> write(copying, "\nfolktandvarden;2024-12-31;2"))
                .at(40, () -> {
                    write(copying, "\nfolktandvarden;2023-12-31;3");
                    copying.get(0).close();
                })
                .at(2000, () -> Files.setLastModifiedTime(place, FileTime.from(Instant.EPOCH)))
                .at(2100, () -> {});

        assertThat(scenario.words())
                .containsExactly(
                        "0 Began",
                        "3 a.csv Stored",
                        "10 Returned",
                        "13 a.csv Stored",
                        "40 Returned",
                        "43 a.csv Stored");
        assertThat(scenario.lyingInInbox()).isEmpty();
        assertThat(place).content().endsWith("folktandvarden;2023-12-31;3");
        assertThat(place.resolveSibling("a.csv.kvitto.html")).exists();
        assertThat(place.getParent()).isDirectoryNotContaining("glob:**(2)*");
        scenario.workplace().visit(scenario.data(), ledger -> {
            Holdings holdings = ledger.deliveries().holdings();
            assertThat(holdings.observations()).hasSize(3);
            return holdings;
        });
    }

    @Test
    void a_half_stops_counting_when_the_whole_comes_though_that_was_stored_once_before() throws Exception {
        Path index = folder.resolve("output/2024-12/index.html");
        List<OutputStream> copying = new ArrayList<>();
        Scenario scenario = scenario()
                .reportingAfterImport()
                .drop(1, "b.csv", KANSLIET + "25")
                .at(20, () -> {
                    copying.add(Files.newOutputStream(folder.resolve("inbox/x.csv")));
                    write(copying, KANSLIET.replace("1.5", "1"));
                })
                .at(30, () -> write(copying, ".5"))
                .at(40, () -> {
                    write(copying, "25");
                    copying.get(0).close();
                })
                .at(60, () -> {});

        assertThat(scenario.words())
                .containsExactly(
                        "0 Began",
                        "3 b.csv Stored",
                        "3 Reported",
                        "22 x.csv Stored",
                        "22 Reported",
                        "30 Returned",
                        "33 x.csv Stored",
                        "33 Reported",
                        "40 Returned",
                        "43 x.csv Unchanged",
                        "43 Reported");
        assertThat(figures(scenario)).containsExactly("regionkansliet 1.525");
        assertThat(index).content().isEqualToIgnoringNewLines("regionkansliet 1.525");
        assertThat(deliveries(scenario)).containsExactly("3 withdrawn", "2 withdrawn", "1 counts");
    }

    @Test
    void of_a_half_whose_whole_is_refused_nothing_counts() throws Exception {
        Path place = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .drop(1, "b.csv", KANSLIET)
                .drop(10, "a.csv", KANSLIET.replace("1.5", "1"))
                .at(20, () -> Files.writeString(place, WRONG))
                .at(40, () -> {});

        assertThat(scenario.words())
                .containsExactly("0 Began", "3 b.csv Stored", "12 a.csv Stored", "20 Returned", "23 a.csv Refused");
        assertThat(figures(scenario)).containsExactly("regionkansliet 1.5");
    }

    @Test
    void what_was_half_of_one_file_may_be_all_of_another() throws Exception {
        Path place = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .at(10, () -> Files.writeString(place, TANDVARDEN))
                .drop(20, "a.csv", KANSLIET)
                .drop(30, "b.csv", KANSLIET)
                .at(40, () -> {});

        assertThat(scenario.words())
                .containsExactly(
                        "0 Began",
                        "3 a.csv Stored",
                        "10 Returned",
                        "13 a.csv Stored",
                        "22 a.csv Stored",
                        "32 b.csv Unchanged");
        assertThat(figures(scenario)).containsExactlyInAnyOrder("folktandvarden 2", "regionkansliet 1.5");
        assertThat(deliveries(scenario)).containsExactly("3 counts", "2 counts", "1 withdrawn");
    }

    @Test
    void what_another_file_said_as_well_goes_on_counting() throws Exception {
        Path place = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .drop(10, "b.csv", KANSLIET)
                .at(20, () -> Files.writeString(place, TANDVARDEN))
                .at(40, () -> {});

        assertThat(scenario.words())
                .containsExactly("0 Began", "3 a.csv Stored", "12 b.csv Unchanged", "20 Returned", "23 a.csv Stored");
        assertThat(figures(scenario)).containsExactlyInAnyOrder("folktandvarden 2", "regionkansliet 1.5");
    }

    @Test
    void a_content_that_brought_nothing_new_once_undoes_nothing_when_it_comes_again() throws Exception {
        String saved = KANSLIET.replace("1.5", "01.5");
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .drop(10, "saved.csv", saved)
                .drop(20, "c.csv", KANSLIET.replace("1.5", "2.5"))
                .drop(30, "saved.csv", saved)
                .drop(40, "saved.csv", saved)
                .drop(50, "anew.csv", KANSLIET.replace("1.5", "001.5"))
                .at(60, () -> {});

        assertThat(scenario.words())
                .containsExactly(
                        "0 Began",
                        "3 a.csv Stored",
                        "12 saved.csv SameRows",
                        "22 c.csv Stored",
                        "32 saved.csv Unchanged",
                        "42 saved.csv Unchanged",
                        "52 anew.csv Stored");
        assertThat(figures(scenario)).containsExactly("regionkansliet 1.5");
    }

    @Test
    void of_two_copies_that_paused_at_the_same_place_neither_leaves_its_half_counting() throws Exception {
        List<OutputStream> copying = new ArrayList<>();
        Scenario scenario = scenario()
                .drop(1, "b.csv", KANSLIET + "25")
                .at(10, () -> {
                    copying.add(Files.newOutputStream(folder.resolve("inbox/x.csv")));
                    copying.add(Files.newOutputStream(folder.resolve("inbox/y.csv")));
                    write(copying, KANSLIET);
                })
                .at(20, () -> write(copying, "25"))
                .at(40, () -> {});

        assertThat(scenario.words())
                .contains("12 x.csv Stored", "20 Returned", "23 x.csv Unchanged", "23 y.csv Unchanged");
        assertThat(figures(scenario)).containsExactly("regionkansliet 1.525");
        assertThat(deliveries(scenario)).containsExactly("2 withdrawn", "1 counts");
    }

    @Test
    void a_half_that_grows_where_it_lies_stops_counting() throws Exception {
        List<OutputStream> copying = new ArrayList<>();
        Scenario scenario = scenario()
                .keeping()
                .drop(1, "b.csv", KANSLIET + "25")
                .at(10, () -> {
                    copying.add(Files.newOutputStream(folder.resolve("inbox/x.csv")));
                    write(copying, KANSLIET);
                })
                .at(20, () -> write(copying, "25"))
                .at(40, () -> {});

        assertThat(scenario.words()).contains("12 x.csv Stored", "20 Returned", "22 x.csv Unchanged");
        assertThat(figures(scenario)).containsExactly("regionkansliet 1.525");
        assertThat(deliveries(scenario)).containsExactly("2 withdrawn", "1 counts");
    }

    @Test
    void another_file_in_the_place_of_one_that_stays_takes_nothing_back() throws Exception {
        Scenario scenario = scenario()
                .keeping()
                .drop(1, "a.csv", KANSLIET)
                .drop(10, "a.csv", TANDVARDEN)
                .at(30, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored", "12 a.csv Stored");
        assertThat(figures(scenario)).containsExactlyInAnyOrder("folktandvarden 2", "regionkansliet 1.5");
    }

    private static List<String> figures(Scenario scenario) throws Exception {
        return scenario.workplace()
                .visit(scenario.data(), ledger -> ledger.deliveries().holdings().observations().stream()
                        .map(held -> held.delivery().organisation() + " "
                                + held.observation().measure().value().orElseThrow())
                        .toList());
    }

    private static List<String> deliveries(Scenario scenario) throws Exception {
        return scenario.workplace().visit(scenario.data(), ledger -> ledger.deliveries().all().stream()
                .map(delivery -> delivery.id()
                        + (delivery.withdrawnAt().isPresent()
                                ? " withdrawn"
                                : delivery.isInForce() ? " counts" : " replaced"))
                .toList());
    }

    @Test
    void a_file_written_to_between_its_judgement_and_its_move_is_judged_anew_and_has_one_receipt() throws Exception {
        AtomicBoolean written = new AtomicBoolean();
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .progress(new Progress() {
                    @Override
                    public void ends(FileResult result) {
                        if (!written.getAndSet(true)) {
                            try {
                                Files.writeString(result.file().path(), WRONG);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        }
                    }
                })
                .at(20, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored", "5 Returned", "6 a.csv Refused");
        assertThat(figures(scenario)).as("of what is nowhere any more").isEmpty();
        assertThat(folder.resolve("inbox/accepted/2025-01-14")).isEmptyDirectory();
        assertThat(folder.resolve("inbox/refused/2025-01-14/a.csv")).exists();
        assertThat(folder.resolve("inbox/refused/2025-01-14/a.csv.kvitto.html")).exists();
    }

    @Test
    void a_refused_file_that_was_half_is_judged_anew_when_it_is_whole_also_after_the_watch_ended() throws Exception {
        Path place = folder.resolve("inbox/refused/2025-01-14/a.csv");
        assertThat(scenario().drop(1, "a.csv", WRONG).at(5, () -> {}).words())
                .containsExactly("0 Began", "3 a.csv Refused");
        assertThat(place.resolveSibling("a.csv.rättas.xlsx")).exists();
        Files.writeString(place, KANSLIET);

        assertThat(scenario().drop(1, "b.csv", TANDVARDEN).at(10, () -> {}).words())
                .containsExactly("0 Began", "0 Returned", "3 a.csv Stored", "3 b.csv Stored");
        assertThat(place).doesNotExist();
        assertThat(place.resolveSibling("a.csv.kvitto.html")).doesNotExist();
        assertThat(place.resolveSibling("a.csv.rättas.xlsx")).doesNotExist();
    }

    @Test
    void what_is_done_with_a_file_that_rested_is_nobodys_late_writing() throws Exception {
        Path place = folder.resolve("inbox/accepted/2025-01-14/a.csv");
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .at(300, () -> Files.setLastModifiedTime(place, FileTime.from(Instant.EPOCH)))
                .at(700, () -> Files.writeString(place, WRONG))
                .at(800, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored");
        assertThat(place).hasContent(WRONG);
    }

    private static void write(List<OutputStream> copying, String text) throws IOException {
        for (OutputStream copy : copying) {
            copy.write(text.getBytes(StandardCharsets.UTF_8));
            copy.flush();
        }
    }

    @Test
    void an_inbox_that_is_gone_is_told_once_and_watched_on() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(scenario()
                        .at(10, () -> Files.move(folder.resolve("inbox"), elsewhere))
                        .at(500, () -> Files.move(elsewhere, folder.resolve("inbox")))
                        .drop(501, "a.csv", KANSLIET)
                        .at(510, () -> {})
                        .words())
                .containsExactly("0 Began", "10 InboxGone", "500 InboxBack", "503 a.csv Stored");
    }

    @Test
    void changed_definitions_are_used_and_those_with_mistakes_are_told_once_and_are_not() throws Exception {
        Scenario scenario = scenario();
        assertThat(scenario.at(10, () -> Scenario.write(scenario.jobs().resolve("mistake.txt"), "x.yml:3: fel"))
                        .drop(20, "a.csv", KANSLIET)
                        .at(100, () -> Files.delete(scenario.jobs().resolve("mistake.txt")))
                        .at(200, () -> Scenario.write(scenario.jobs().resolve("new.txt"), "something else"))
                        .at(300, () -> Files.move(scenario.jobs(), folder.resolve("away")))
                        .at(400, () -> Files.move(folder.resolve("away"), scenario.jobs()))
                        .at(500, () -> {})
                        .words())
                .containsExactly(
                        "0 Began",
                        "11 DefinitionsWrong",
                        "22 a.csv Stored",
                        "101 DefinitionsRead",
                        "201 DefinitionsRead",
                        "301 DefinitionsWrong",
                        "401 DefinitionsRead");
    }

    @Test
    void a_store_that_fails_is_opened_anew_ever_more_seldom_and_no_file_is_lost() throws Exception {
        Scenario scenario = scenario();
        Path aside = scenario.data().resolve("aside");
        List<Long> failures = new ArrayList<>();
        List<Scenario.Told> told = scenario.at(1, () -> Scenario.write(aside, "not a folder"))
                .drop(1, "a.csv", KANSLIET)
                .at(200, () -> Files.delete(aside))
                .at(600, () -> {})
                .watch();
        told.stream()
                .filter(one -> one.event() instanceof WatchEvent.StoreFailed)
                .forEach(one -> failures.add(one.second()));

        // Each time the store opens well and fails at once when it is to be used.
        assertThat(failures).containsExactly(3L, 8L, 18L, 38L, 78L, 158L);
        assertThat(told.get(told.size() - 2).event()).isInstanceOf(WatchEvent.StoreBack.class);
        assertThat(told.get(told.size() - 1).event()).isInstanceOf(WatchEvent.Imported.class);
        assertThat(told.get(told.size() - 1).second()).isEqualTo(318);
        assertThat(scenario.lyingInInbox()).isEmpty();
    }

    @Test
    void a_data_folder_that_another_takes_while_the_store_is_opened_anew_is_waited_for() throws Exception {
        Scenario scenario = scenario();
        Path aside = scenario.data().resolve("aside");
        List<DataFolder> others = new ArrayList<>();

        assertThat(scenario.at(1, () -> Scenario.write(aside, "not a folder"))
                        .drop(1, "a.csv", KANSLIET)
                        .at(5, () -> others.add(DataFolder.take(scenario.data(), Clock.systemUTC())))
                        .at(6, () -> Files.delete(aside))
                        .at(10, () -> others.get(0).close())
                        .at(60, () -> {})
                        .words())
                .containsExactly("0 Began", "3 StoreFailed", "8 StoreTaken", "18 StoreBack", "18 a.csv Stored");
    }

    @Test
    void after_a_failure_of_ours_the_session_is_another() throws Exception {
        Scenario scenario = scenario();
        List<Ledger> ledgers = new ArrayList<>();
        scenario.errand(() -> scenario.workplace().visit(scenario.data(), ledgers::add))
                .drop(1, "a.csv", OURS)
                .at(10, () -> {})
                .watch();

        assertThat(ledgers.stream().distinct()).hasSize(2);
    }

    @Test
    void after_the_reports_of_the_day_the_session_is_another_and_what_is_stored_is_compact() throws Exception {
        Path journal = folder.resolve("data/store/000001.journal");
        List<Boolean> journals = new ArrayList<>();
        Scenario scenario = scenario("2025-01-14T00:59:50Z")
                .drop(1, "a.csv", KANSLIET)
                .at(5, () -> journals.add(Files.exists(journal)))
                .at(20, () -> journals.add(Files.exists(journal)))
                .drop(21, "b.csv", TANDVARDEN)
                .at(30, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored", "10 Reported", "23 b.csv Stored");
        assertThat(journals).containsExactly(true, false);
    }

    @Test
    void reports_are_made_every_day_and_tell_of_what_came_since() throws Exception {
        Path files = folder.resolve("output/2024-12/files.txt");
        List<String> told = new ArrayList<>();
        List<Scenario.Told> events = scenario("2025-01-14T00:59:50Z")
                .drop(1, "a.csv", KANSLIET)
                .at(20, () -> told.addAll(Files.readAllLines(files)))
                .setClock(30, "2025-01-15T00:59:50Z")
                .at(100, () -> {})
                .watch();

        assertThat(events.stream()
                        .filter(one -> one.event() instanceof WatchEvent.Reported)
                        .map(Scenario.Told::second))
                .containsExactly(10L, 40L);
        WatchEvent.Reported reported = (WatchEvent.Reported) events.get(2).event();
        assertThat(reported.daily()).isTrue();
        assertThat(reported.report().made().orElseThrow().index()).content().contains("regionkansliet 1.5");
        assertThat(told).containsExactly("a.csv Stored");
        assertThat(files).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        // Ordinary nights: an hour before UTC in winter, two in summer.
        "02:00, 2025-01-14T00:59:57Z",
        "02:00, 2025-07-14T23:59:57Z",
        // From two to three it is summer time at once: 02:30 does not come, and 03:30 is taken.
        "02:30, 2025-03-30T01:29:57Z",
        // From two to three comes twice: the first time is taken.
        "02:30, 2025-10-26T00:29:57Z"
    })
    void reports_are_made_at_local_time(String time, String threeSecondsBefore) throws Exception {
        assertThat(scenario(threeSecondsBefore)
                        .reportingAt(time)
                        .at(3600, () -> {})
                        .words())
                .containsExactly("0 Began", "3 Reported");
    }

    @Test
    void a_time_that_comes_twice_in_a_night_gives_reports_once() throws Exception {
        assertThat(scenario("2025-10-26T00:29:57Z")
                        .reportingAt("02:30")
                        .at(7200, () -> {})
                        .words())
                .containsExactly("0 Began", "3 Reported");
    }

    @Test
    void nights_that_the_machine_slept_through_are_made_up_for_once() throws Exception {
        assertThat(scenario("2025-01-14T10:00:00Z")
                        .setClock(10, "2025-01-18T10:00:00Z")
                        .at(1000, () -> {})
                        .words())
                .containsExactly("0 Began", "10 Reported");
    }

    @Test
    void a_clock_set_right_again_after_it_was_a_year_ahead_does_not_silence_the_reports() throws Exception {
        assertThat(scenario("2026-01-14T10:00:00Z")
                        .setClock(10, "2025-01-14T00:59:50Z")
                        .at(100, () -> {})
                        .words())
                .containsExactly("0 Began", "20 Reported");
    }

    @Test
    void a_night_in_which_nobody_watched_is_made_up_for_at_the_next_start() throws Exception {
        scenario("2025-01-14T00:59:57Z").at(10, () -> {}).watch();

        assertThat(scenario("2025-01-14T20:00:00Z").at(10, () -> {}).words()).containsExactly("0 Began");
        assertThat(scenario("2025-01-15T08:00:00Z").at(10, () -> {}).words()).containsExactly("0 Began", "0 Reported");
    }

    @Test
    void reports_are_made_after_each_import_that_stored_something_where_that_is_asked_for() throws Exception {
        List<Scenario.Told> told = scenario()
                .reportingAfterImport()
                .drop(1, "a.csv", KANSLIET)
                .drop(20, "b.csv", WRONG)
                .drop(40, "c.csv", TANDVARDEN)
                .drop(40, "d.csv", OURS)
                .at(50, () -> {})
                .watch();

        assertThat(told.stream()
                        .filter(one -> one.event() instanceof WatchEvent.Reported reported && !reported.daily())
                        .map(Scenario.Told::second))
                .containsExactly(3L, 42L);
        assertThat(folder.resolve("output/2024-12/files.txt"))
                .content()
                .isEqualToIgnoringNewLines("b.csv Refused\nc.csv Stored\nd.csv Failed");
    }

    @Test
    void reports_for_another_purpose_leave_those_of_the_watch_due() throws Exception {
        Scenario first = scenario();
        RunRequest request = first.order().request();
        Scenario.write(first.inbox().resolve("a.csv"), KANSLIET);
        new ImportRun(first.workplace()).run(request, Progress.NONE);
        new ReportRun(first.workplace())
                .run(
                        new RunRequest(
                                request.jobs(),
                                request.inbox(),
                                request.data(),
                                request.output(),
                                Optional.empty(),
                                false,
                                Optional.of(Instant.parse("2025-01-01T00:00:00Z")),
                                request.language()),
                        Progress.NONE);
        new ReportRun(first.workplace())
                .run(
                        new RunRequest(
                                request.jobs(),
                                request.inbox(),
                                request.data(),
                                request.output(),
                                Optional.of(YearMonth.of(2024, 11)),
                                false,
                                Optional.empty(),
                                request.language()),
                        Progress.NONE);

        assertThat(scenario().reportingAfterImport().at(10, () -> {}).words()).containsExactly("0 Began", "0 Reported");
        assertThat(scenario().reportingAfterImport().at(10, () -> {}).words())
                .as("these were those of the watch")
                .containsExactly("0 Began");
    }

    @Test
    void a_night_missed_is_made_up_for_though_a_report_of_an_earlier_month_was_made_meanwhile() throws Exception {
        scenario("2025-01-14T00:59:57Z").at(10, () -> {}).watch();
        Scenario morning = scenario("2025-01-15T07:00:00Z");
        RunRequest request = morning.order().request();
        new ReportRun(morning.workplace())
                .run(
                        new RunRequest(
                                request.jobs(),
                                request.inbox(),
                                request.data(),
                                request.output(),
                                Optional.of(YearMonth.of(2024, 7)),
                                false,
                                Optional.empty(),
                                request.language()),
                        Progress.NONE);

        assertThat(scenario("2025-01-15T08:00:00Z").at(10, () -> {}).words()).containsExactly("0 Began", "0 Reported");
    }

    @Test
    void taking_a_delivery_back_makes_the_reports_anew_where_each_import_does() throws Exception {
        Path index = folder.resolve("output/2024-12/index.html");
        Scenario scenario = scenario().reportingAfterImport();
        AtomicBoolean wanted = new AtomicBoolean();
        List<String> words = scenario.drop(1, "a.csv", KANSLIET)
                .drop(10, "b.csv", KANSLIET.replace("1.5", "7"))
                .at(20, () -> wanted.set(true))
                .errand(() -> {
                    if (wanted.compareAndSet(true, false)) {
                        takeBack(scenario, false);
                    }
                })
                .at(30, () -> {})
                .words();

        assertThat(words)
                .containsExactly(
                        "0 Began", "3 a.csv Stored", "3 Reported", "12 b.csv Stored", "12 Reported", "21 Reported");
        assertThat(index).content().contains("regionkansliet 1.5");

        takeBack(scenario(), true);
        assertThat(scenario().reportingAfterImport().at(10, () -> {}).words())
                .as("also where nobody watched")
                .containsExactly("0 Began", "0 Reported");
        assertThat(index).content().contains("regionkansliet 7");
    }

    private static void takeBack(Scenario scenario, boolean undo) throws Exception {
        new Withdrawing(new TextRooms(), scenario.workplace())
                .run(List.of(2L), undo, scenario.data(), scenario.jobs(), Locale.ENGLISH);
    }

    @Test
    void reports_that_fail_are_told_and_made_at_the_next_occasion() throws Exception {
        Scenario scenario = scenario("2025-01-14T00:59:50Z");
        List<Scenario.Told> told = scenario.at(
                        1, () -> Scenario.write(scenario.jobs().resolve("no-report.txt"), "x"))
                .drop(1, "a.csv", KANSLIET)
                .at(20, () -> Files.delete(scenario.jobs().resolve("no-report.txt")))
                .setClock(50, "2025-01-15T00:59:50Z")
                .at(100, () -> {})
                .watch();

        List<Scenario.Told> reported = told.stream()
                .filter(one -> one.event() instanceof WatchEvent.Reported)
                .toList();
        assertThat(reported).extracting(Scenario.Told::second).containsExactly(10L, 60L);
        assertThat(reported)
                .extracting(one ->
                        ((WatchEvent.Reported) one.event()).report().failure().isPresent())
                .containsExactly(true, false);
        assertThat(folder.resolve("output/2024-12/files.txt")).content().isEqualToIgnoringNewLines("a.csv Stored");
    }

    @Test
    void where_memory_runs_out_that_is_told_and_the_watch_goes_on() throws Exception {
        Scenario scenario = scenario("2025-01-14T00:59:50Z");
        List<Scenario.Told> told = scenario.at(
                        1, () -> Scenario.write(scenario.jobs().resolve("no-memory.txt"), "x"))
                .drop(1, "a.csv", KANSLIET)
                .drop(1, "b.csv", "listade\nTRÅNGT")
                .at(20, () -> Files.delete(scenario.jobs().resolve("no-memory.txt")))
                .setClock(50, "2025-01-15T00:59:50Z")
                .at(100, () -> {})
                .watch();

        assertThat(told)
                .filteredOn(one -> one.event() instanceof WatchEvent.Reported)
                .extracting(one ->
                        ((WatchEvent.Reported) one.event()).report().failure().orElse("made"))
                .satisfiesExactly(first -> assertThat(first).startsWith("minnet tog slut"), second -> assertThat(second)
                        .isEqualTo("made"));
        assertThat(told)
                .filteredOn(one -> one.event() instanceof WatchEvent.Imported)
                .flatExtracting(
                        one -> ((WatchEvent.Imported) one.event()).report().files())
                .filteredOn(FileResult.Failed.class::isInstance)
                .isNotEmpty()
                .allSatisfy(
                        file -> assertThat(((FileResult.Failed) file).reason()).startsWith("minnet tog slut"));
        assertThat(folder.resolve("inbox/b.csv")).exists();
    }

    @Test
    void an_error_between_two_runs_does_not_end_the_watch() throws Exception {
        Scenario scenario = scenario();
        AtomicBoolean once = new AtomicBoolean(true);

        assertThat(scenario.errand(() -> {
                            if (once.getAndSet(false)) {
                                throw new OutOfMemoryError("Java heap space");
                            }
                        })
                        .drop(20, "a.csv", KANSLIET)
                        .at(40, () -> {})
                        .words())
                .containsExactly("0 Began", "0 StoreFailed", "5 StoreBack", "22 a.csv Stored");
    }

    @Test
    void told_to_stop_it_leaves_the_file_it_reads_and_decides_what_it_has_read() throws Exception {
        AtomicReference<Thread> readerOfFirst = new AtomicReference<>();
        AtomicBoolean stop = new AtomicBoolean();
        Scenario scenario = scenario()
                .drop(1, "a.csv", KANSLIET)
                .drop(1, "b.csv", "listade" + "\nfolktandvarden;2024-12-31;2".repeat(30))
                .progress(new Progress() {
                    @Override
                    public void reads(SourceFile file, long rows) {
                        if (file.name().equals("a.csv")) {
                            readerOfFirst.set(Thread.currentThread());
                            return;
                        }
                        // In the middle of the one, when the other has been read.
                        while (readerOfFirst.get() == null
                                || readerOfFirst.get().isAlive()) {
                            Thread.onSpinWait();
                        }
                        stop.set(true);
                    }
                })
                .stoppingWhen(stop::get)
                .at(100, () -> {});

        assertThat(scenario.words()).containsExactly("0 Began", "3 a.csv Stored", "3 b.csv Left");
        assertThat(scenario.lyingInInbox()).containsExactly("b.csv");
        assertThat(scenario().at(10, () -> {}).words()).containsExactly("0 Began", "2 b.csv Stored");
    }

    @Test
    void others_come_in_as_guests_while_it_goes_on() throws Exception {
        Scenario scenario = scenario();
        List<Integer> deliveries = new ArrayList<>();
        scenario.drop(1, "a.csv", KANSLIET)
                .errand(() -> deliveries.add(new History(new TextRooms(), scenario.workplace())
                        .all(scenario.data(), scenario.jobs(), Locale.ENGLISH)
                        .deliveries()
                        .size()))
                .at(5, () -> {})
                .watch();

        assertThat(deliveries).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void a_wrong_folder_or_definition_or_a_data_folder_in_use_ends_it_before_it_begins() throws Exception {
        Scenario scenario = scenario();
        try (DataFolder owned = DataFolder.take(scenario.data(), "run", Clock.systemUTC())) {
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(scenario::watch)
                    .satisfies(inUse -> assertThat(inUse.folder()).isEqualTo(owned.path()));
        }
        Scenario.write(scenario.jobs().resolve("mistake.txt"), "x.yml:3: fel");
        assertThatExceptionOfType(UsageMistake.class).isThrownBy(scenario::watch);
        Files.delete(scenario.inbox());
        assertThatExceptionOfType(UsageMistake.class)
                .isThrownBy(scenario::watch)
                .satisfies(mistake -> assertThat(mistake.what()).isEqualTo(UsageMistake.What.NO_INBOX));
    }

    @Test
    void whoever_comes_meanwhile_is_told_that_it_is_a_watch_that_owns_the_folder() throws Exception {
        Scenario scenario = scenario();
        List<String> owners = new ArrayList<>();
        scenario.at(1, () -> owners.addAll(Files.readAllLines(scenario.data().resolve("underlag.lock"))))
                .watch();

        assertThat(owners).hasSize(4).last().isEqualTo("watch");
    }

    private Scenario scenario() throws Exception {
        return scenario("2025-01-14T10:00:00Z");
    }

    private Scenario scenario(String begins) throws Exception {
        return new Scenario(folder, Instant.parse(begins));
    }

    private static List<String> runs(Scenario scenario) throws Exception {
        List<String> commands = new ArrayList<>();
        scenario.workplace().visit(scenario.data(), ledger -> {
            ledger.runs().all().forEach(run -> commands.add(run.command()));
            return commands;
        });
        return commands;
    }
}
