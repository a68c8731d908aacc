package probity.concerns.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A file of the corpus, as it is in memory. */
final class Sample implements Source {

    /** Stands in everything that must not be found again. */
    static final String CANARY = "CANARY";

    /** Stands in what is the content, and must stay. */
    static final String SAID = "Said in the file.";

    private final String name;
    private final byte[] content;

    Sample(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    String name() {
        return name;
    }

    byte[] content() {
        return content;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public long bytes() {
        return content.length;
    }

    Sample cleaned() throws IOException {
        var out = new ByteArrayOutputStream();
        Cleaning.clean(Cleaning.kindOf(this), this, out);
        return new Sample(name, out.toByteArray());
    }

    Sample cutOff(int length) {
        return new Sample(name, Arrays.copyOf(content, length));
    }

    Sample followedBy(byte[] more) {
        byte[] both = Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, both, content.length, more.length);
        return new Sample(name, both);
    }

    String ending() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return name;
    }
}
