package probity.declarations.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import probity.chassis.http.BadInput;
import probity.declarations.importing.ImportFile.Row;
import probity.declarations.importing.ImportReport.Counts;
import probity.declarations.importing.ImportReport.Effect;
import probity.declarations.importing.ImportedPeople.Answer;
import probity.declarations.person.PersonCommand.FollowDirectory;
import probity.declarations.vocabulary.PersonId;

/** One import on its way: all rows are judged, and if none is at fault, they are applied one after the other. */
final class ImportRun {

    private static final int TELL_EVERY = 200;

    private static final int LISTED_MAX = 500;

    private record Judged(int row, FollowDirectory command) {}

    private final UUID id;
    private final boolean dryRun;
    private final ImportFile file;
    private final ImportedPeople people;
    private final Consumer<ImportReport> telling;
    private final List<ImportFault> faults = new ArrayList<>();
    private Counts counts = Counts.NONE;
    private String status = "judging";
    private int done;

    ImportRun(UUID id, boolean dryRun, ImportFile file, ImportedPeople people, Consumer<ImportReport> telling) {
        this.id = id;
        this.dryRun = dryRun;
        this.file = file;
        this.people = people;
        this.telling = telling;
        faults.addAll(file.faults());
    }

    ImportReport report() {
        List<ImportFault> listed = List.copyOf(faults.subList(0, Math.min(LISTED_MAX, faults.size())));
        int rows = file.rows().size() + file.faults().size();
        return new ImportReport(id, dryRun, status, rows, done, counts, faults.size(), listed);
    }

    void run() {
        List<Judged> judged = judge();
        if (!faults.isEmpty()) {
            finish("refused");
        } else if (dryRun) {
            finish("done");
        } else {
            apply(judged);
            finish("done");
        }
    }

    private List<Judged> judge() {
        List<Judged> judged = new ArrayList<>();
        Map<PersonId, Integer> seen = new HashMap<>();
        for (Row row : file.rows()) {
            command(row).ifPresent(command -> {
                Integer before = seen.putIfAbsent(command.person(), row.number());
                if (before == null) {
                    count(row.number(), people.judge(command));
                    judged.add(new Judged(row.number(), command));
                } else {
                    faults.add(new ImportFault(row.number(), "person", "stands in row %d already".formatted(before)));
                }
            });
            progress();
        }
        return judged;
    }

    private Optional<FollowDirectory> command(Row row) {
        try {
            return Optional.of(new ImportedPerson(row.cells()).read());
        } catch (BadInput bad) {
            bad.violations().stream()
                    .map(each -> new ImportFault(row.number(), each.field(), each.message()))
                    .forEach(faults::add);
            return Optional.empty();
        }
    }

    /** What somebody else changed meanwhile is judged anew: such a row may still be refused, and is told. */
    private void apply(List<Judged> judged) {
        counts = Counts.NONE;
        status = "applying";
        done = 0;
        telling.accept(report());
        for (Judged each : judged) {
            count(each.row(), people.apply(each.command()));
            progress();
        }
    }

    private void count(int row, Answer answer) {
        switch (answer) {
            case Answer.Has(Effect effect) -> counts = counts.plus(effect);
            case Answer.Refused(var sentence) -> faults.add(new ImportFault(row, "", sentence));
        }
    }

    private void progress() {
        done++;
        if (done % TELL_EVERY == 0) {
            telling.accept(report());
        }
    }

    private void finish(String how) {
        status = how;
        telling.accept(report());
    }
}
