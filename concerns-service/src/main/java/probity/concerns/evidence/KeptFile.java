package probity.concerns.evidence;

import java.util.UUID;
import probity.concerns.vocabulary.Confidential;

/**
 * One file as it lies sealed.
 *
 * @param file its place among the sealed files
 * @param digest SHA-256 over what lies there: it proves that nothing was changed, and tells nothing
 * @param sha256 SHA-256 over what it says in clear, by which anybody who has the file knows it again
 */
public record KeptFile(UUID file, long bytes, String digest, Confidential sha256) {}
