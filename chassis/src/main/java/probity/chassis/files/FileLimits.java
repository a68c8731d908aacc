package probity.chassis.files;

import java.util.Set;

/**
 * What a service takes.
 *
 * @param mediaTypes the types that it takes, told by what is in a file and not by its name; such as
 *     {@code application/pdf}
 */
public record FileLimits(long bytesMax, Set<String> mediaTypes) {
    public FileLimits {
        mediaTypes = Set.copyOf(mediaTypes);
    }
}
