package probity.declarations.vocabulary;

import static java.util.Collections.unmodifiableSet;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where a person stands in an authority from a day on. */
public record Place(Capacity capacity, Directorate directorate, Line line, Set<Post> posts, LocalDate from, Job job) {

    /**
     * @param job absent in what was stored before jobs were known
     */
    public Place(
            Capacity capacity, Directorate directorate, Line line, Set<Post> posts, LocalDate from, @Nullable Job job) {
        this.capacity = capacity;
        this.directorate = directorate;
        this.line = line;
        this.posts = unmodifiableSet(new TreeSet<>(posts));
        this.from = from;
        this.job = job == null ? Job.usual(capacity) : job;
        if (this.job.worker().capacity() != capacity) {
            throw new IllegalArgumentException("%s is no %s".formatted(this.job.worker(), capacity));
        }
    }

    public Place(Capacity capacity, Directorate directorate, Line line, Set<Post> posts, LocalDate from) {
        this(capacity, directorate, line, posts, from, null);
    }

    /** The same place under others. */
    public Place under(Line above) {
        return new Place(capacity, directorate, above, posts, from, job);
    }

    public Place holding(Set<Post> held) {
        return new Place(capacity, directorate, line, held, from, job);
    }

    public Place doing(Job other) {
        return new Place(capacity, directorate, line, posts, from, other);
    }

    /** The same place from another day on. */
    public Place startingOn(LocalDate day) {
        return new Place(capacity, directorate, line, posts, day, job);
    }
}
