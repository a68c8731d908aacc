package probity.declarations.attachment;

import java.util.UUID;

/**
 * What is known of a file besides its content, which lies apart.
 *
 * @param mediaType told by what is in it
 * @param digest SHA-256 over its sealed pieces, in hexadecimal digits
 */
public record AttachedFile(UUID file, String mediaType, long bytes, String digest) {}
