package probity.acceptance;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where the running system is met.
 *
 * @param realm the identity provider's realm
 * @param kafka the brokers' addresses
 * @param secrets the folder of the credentials that were made for outside consumers
 * @param mails the folder in which the mail server keeps what was sent, one mail a file
 * @param postgres the database server, as the beginning of a JDBC address
 * @param commands the folder of the commands that start and look at all this, {@code deploy/local}
 */
public record Addresses(
        URI gateway, URI realm, String kafka, Path secrets, Path mails, String postgres, Path commands) {}
