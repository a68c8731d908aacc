package probity.acceptance;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the running system is met.
 *
 * @param realm the identity provider's realm
 * @param kafka the brokers' addresses
 * @param secrets the folder of the credentials that were made for outside consumers
 */
public record Addresses(URI gateway, URI realm, String kafka, Path secrets) {}
