package probity.concerns.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All files of a case, in the order in which they came. */
public record Evidence(List<EvidenceFile> files) {

    static final Evidence NONE = new Evidence(List.of());

    public Evidence {
        files = List.copyOf(files);
    }

    public Optional<EvidenceFile> file(FileId id) {
        return files.stream().filter(file -> file.id().equals(id)).findFirst();
    }

    public boolean speaksOf(UUID file) {
        return files.stream().anyMatch(each -> each.speaksOf(file));
    }

    /** From 1, over both sides: by it a file is called. */
    public int numberOf(EvidenceFile file) {
        return files.indexOf(file) + 1;
    }

    Evidence with(EvidenceFile file) {
        List<EvidenceFile> more = new ArrayList<>(files);
        more.add(file);
        return new Evidence(more);
    }

    /** Whether one side may send a file of that size; each side has its own room. */
    boolean hasRoomFor(boolean fromReporter, long bytes) {
        List<EvidenceFile> same = files.stream()
                .filter(file -> file.sentByReporter() == fromReporter)
                .toList();
        long sent = same.stream().mapToLong(file -> file.original().bytes()).sum();
        return same.size() < EvidenceDecider.FILES_MAX && sent + bytes <= EvidenceDecider.BYTES_MAX;
    }
}
