package se.underlag.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.underlag.intake.ContentHash;
import se.underlag.publish.NightlyDefinition;
import se.underlag.series.CodeList;

/**
 * Reads a folder of definitions: every file for itself, then what they say about each other. Where the very same files have
 * passed before, what came of them is taken.
 */
final class DefinitionReader {

    /** The folders that hold definitions; others may lie beside them. */
    private static final List<String> FOLDERS =
            DefinitionKind.ALL.stream().map(DefinitionKind::folder).toList();

    private static final DefinitionKind<NightlyDefinition> NIGHTLY =
            new DefinitionKind<>("", "nightly", "", NightlyDefinition.class, new NightlyCheck());

    private final Path jobs;
    private final Function<String, Optional<Compiled>> known;
    /** Several files are read at a time; what is found in each stays in its order. */
    private final List<DefinitionMistake> mistakes = Collections.synchronizedList(new ArrayList<>());

    private final FileReader reader = new FileReader(new Schemas(), mistakes);
    private final Catalogue catalogue = new Catalogue();
    private final List<DefinitionFile<?>> files = new ArrayList<>();

    /** @param known what has been made of the definitions of a fingerprint, where they are known to be without mistakes */
    DefinitionReader(Path jobs, Function<String, Optional<Compiled>> known) {
        this.jobs = jobs;
        this.known = known;
    }

    Reading read() {
        if (!Files.isDirectory(jobs)) {
            return refused(List.of(DefinitionMistake.of(jobs.toString(), 0, MistakeKind.JOBS_MISSING)));
        }
        tellOfMisspelledFolders();
        List<WrittenDefinition<?>> written = written();
        Optional<WrittenDefinition<NightlyDefinition>> nightly = nightly();
        String fingerprint = fingerprint(Stream.concat(written.stream(), nightly.stream()));
        Optional<Compiled> former = mistakes.isEmpty() ? known.apply(fingerprint) : Optional.empty();
        IntStream.range(0, written.size())
                .parallel()
                .<DefinitionFile<?>>mapToObj(at -> understood(written.get(at), at, former))
                .toList()
                .forEach(this::take);
        Optional<DefinitionFile<NightlyDefinition>> nights =
                nightly.map(file -> understood(file, written.size(), former));
        nights.ifPresent(files::add);
        if (former.isEmpty()) {
            files.forEach(file -> mistakes.addAll(file.mistakes(catalogue)));
        }
        return mistakes.isEmpty()
                ? new Reading(
                        Optional.of(definitions(fingerprint, nights)),
                        List.of(),
                        former.isPresent() ? Optional.empty() : Optional.of(compiled(fingerprint)))
                : refused(mistakes);
    }

    /** @param at its place among all files */
    private <T> DefinitionFile<T> understood(WrittenDefinition<T> file, int at, Optional<Compiled> former) {
        return former.map(Compiled::trees)
                .filter(trees -> at < trees.size())
                .flatMap(trees -> FileReader.known(file, trees.get(at)))
                .orElseGet(() -> reader.understood(file));
    }

    private Compiled compiled(String fingerprint) {
        return new Compiled(
                fingerprint,
                files.stream()
                        .flatMap(file -> file.document().stream())
                        .map(document -> Binding.json(document.root()))
                        .toList());
    }

    private void tellOfMisspelledFolders() {
        filesIn(jobs)
                .filter(Files::isDirectory)
                .map(path -> String.valueOf(path.getFileName()))
                .filter(name -> !FOLDERS.contains(name))
                .forEach(name -> CodeList.nearest(name, FOLDERS)
                        .filter(nearest -> yamlIn(jobs.resolve(name)).findAny().isPresent())
                        .ifPresent(nearest -> mistakes.add(DefinitionMistake.of(
                                jobs.resolve(name).toString(), 0, MistakeKind.FOLDER_UNKNOWN, name, nearest))));
    }

    private List<WrittenDefinition<?>> written() {
        return DefinitionKind.ALL.stream().flatMap(this::reading).toList().parallelStream()
                .<WrittenDefinition<?>>map(Supplier::get)
                .toList();
    }

    private Stream<Supplier<WrittenDefinition<?>>> reading(DefinitionKind<?> kind) {
        return yamlIn(jobs.resolve(kind.folder())).map(path -> () -> reader.read(path, kind));
    }

    private Optional<WrittenDefinition<NightlyDefinition>> nightly() {
        return Stream.of("nightly.yml", "nightly.yaml")
                .map(jobs::resolve)
                .filter(Files::exists)
                .findFirst()
                .map(path -> reader.read(path, NIGHTLY));
    }

    private static String fingerprint(Stream<WrittenDefinition<?>> all) {
        return ContentHash.of(all.map(WrittenDefinition::fingerprint).collect(Collectors.joining("\n")));
    }

    private <T> void take(DefinitionFile<T> file) {
        DefinitionKind<T> kind = file.kind();
        String name = FileReader.nameOf(Path.of(file.file()));
        Optional<DefinitionFile<?>> former = catalogue.file(kind.folder(), file.id());
        if (former.isPresent()) {
            mistakes.add(file.mistake(
                    "/" + kind.idKey(),
                    MistakeKind.ID_TWICE,
                    file.id(),
                    former.get().file()));
        } else if (!file.id().equals(name)) {
            mistakes.add(file.mistake("/" + kind.idKey(), MistakeKind.FILE_NAME, file.id(), name));
        }
        catalogue.add(file);
        files.add(file);
    }

    private Definitions definitions(String fingerprint, Optional<DefinitionFile<NightlyDefinition>> nightly) {
        SortedMap<String, CodeList> codes = new TreeMap<>();
        catalogue
                .ids(DefinitionKind.CODES.folder())
                .forEach(id -> catalogue.codeList(id).ifPresent(list -> codes.put(id, list)));
        return new Definitions(
                fingerprint,
                catalogue.all(DefinitionKind.SERIES),
                codes,
                catalogue.all(DefinitionKind.SOURCES),
                catalogue.all(DefinitionKind.TABLES),
                catalogue.all(DefinitionKind.CHARTS),
                catalogue.all(DefinitionKind.REPORTS),
                completed(nightly.flatMap(DefinitionFile::definition)
                        .orElse(new NightlyDefinition(List.of(), List.of()))));
    }

    /** What the nightly definition leaves out is everything there is. */
    private NightlyDefinition completed(NightlyDefinition nightly) {
        List<NightlyDefinition.Expected> sources = nightly.sources().isEmpty()
                ? catalogue.ids("sources").stream()
                        .map(NightlyDefinition.Expected::of)
                        .toList()
                : nightly.sources();
        List<String> reports = nightly.reports().isEmpty() ? List.copyOf(catalogue.ids("reports")) : nightly.reports();
        return new NightlyDefinition(sources, reports);
    }

    private Stream<Path> yamlIn(Path folder) {
        return filesIn(folder).filter(Files::isRegularFile).filter(path -> String.valueOf(path.getFileName())
                .matches("[^.].*\\.ya?ml"));
    }

    /** What lies in a folder, ordered by name; nothing where it is not there. */
    private Stream<Path> filesIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList().stream();
        } catch (IOException e) {
            mistakes.add(DefinitionMistake.of(
                    folder.toString(), 0, MistakeKind.FILE_NOT_READ, String.valueOf(e.getMessage())));
            return Stream.empty();
        }
    }

    private static Reading refused(List<DefinitionMistake> mistakes) {
        Comparator<DefinitionMistake> byPlace =
                Comparator.comparing(DefinitionMistake::file).thenComparing(DefinitionMistake::line);
        return new Reading(
                Optional.empty(), mistakes.stream().sorted(byPlace).distinct().toList(), Optional.empty());
    }
}
