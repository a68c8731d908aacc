package probity.audit.listening;

import java.util.List;
import javax.sql.DataSource;
import probity.audit.measure.ValueBands;
import probity.audit.testing.Lane.Published;

/** Has what was published heard, for tests of other packages. */
public final class Heard {

    private final Hearing hearing;

    public Heard(DataSource database, ValueBands bands) {
        this.hearing = new Hearing(database, bands);
    }

    public void hear(List<Published> published) {
        hearing.hear(published.stream().map(Published::delivered).toList());
    }
}
