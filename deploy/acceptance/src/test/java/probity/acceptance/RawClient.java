package probity.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;

/**
 * Sends whatever it is told, however broken, each time over a connection of its own, and counts what comes back. What is
 * meant to be JSON or a form is filled, as clients should.
 *
 * @param source the address of this machine that it comes from
 */
record RawClient(URI gateway, String source, List<String> headers) {

    private static final int PATIENCE_MILLIS = 30_000;

    /** All that came back, head and body; nothing if the connection was given up. */
    record Answer(String text, int bytes) {

        private static Answer of(byte[] all) {
            return new Answer(new String(all, UTF_8), all.length);
        }

        int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12));
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }

        String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }
    }

    Answer json(String path, String body) {
        return post(path, "application/json", Filling.json(head(path), body).getBytes(UTF_8));
    }

    Answer form(String path, String body) {
        return post(
                path,
                "application/x-www-form-urlencoded",
                Filling.form(head(path), body).getBytes(UTF_8));
    }

    private int head(String path) {
        return Filling.head("POST", path, headers);
    }

    Answer post(String path, String type, byte[] body) {
        return send(head("POST", path, "Content-Type: " + type, "Content-Length: " + body.length), body, true);
    }

    /** A body of which only a part is sent. */
    Answer brokenOff(String path, String body) {
        int length = body.length() + 1_000;
        return send(
                head("POST", path, "Content-Type: application/json", "Content-Length: " + length),
                body.getBytes(UTF_8),
                false);
    }

    Answer get(String path, String... more) {
        return send(head("GET", path, more), new byte[0], true);
    }

    /** A body that does not say how long it is. */
    Answer inChunks(String path, String body) {
        String chunks = "%x\r\n%s\r\n0\r\n\r\n".formatted(body.length(), body);
        return send(
                head("POST", path, "Content-Type: application/json", "Transfer-Encoding: chunked"),
                chunks.getBytes(UTF_8),
                true);
    }

    private String head(String method, String path, String... more) {
        var head = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n".formatted(method, path, gateway.getAuthority()));
        for (Iterator<String> header = headers.iterator(); header.hasNext(); ) {
            head.append(header.next()).append(": ").append(header.next()).append("\r\n");
        }
        for (String line : more) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** Somebody who is refused before all was sent finds the connection closed: that is an answer, too. */
    Answer send(String head, byte[] body, boolean whole) {
        try (Socket socket = new Socket(gateway.getHost(), gateway.getPort(), InetAddress.getByName(source), 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var request = new ByteArrayOutputStream();
            request.writeBytes(head.getBytes(ISO_8859_1));
            request.writeBytes(body);
            socket.getOutputStream().write(request.toByteArray());
            if (!whole) {
                socket.shutdownOutput();
            }
            return Answer.of(socket.getInputStream().readAllBytes());
        } catch (SocketException _) {
            return Answer.of(new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
