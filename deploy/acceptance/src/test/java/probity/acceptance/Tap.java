package probity.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** A stretch of the way to the gateway on which somebody counts the bytes that pass. */
final class Tap implements AutoCloseable {

    /** How many bytes passed, to the gateway and back. */
    record Passed(long up, long down) {}

    private final URI gateway;
    private final ServerSocket server;
    private final Collection<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();

    Tap(URI gateway) {
        this.gateway = gateway;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    URI address() {
        return URI.create("http://localhost:" + server.getLocalPort());
    }

    /** What passes while that is done. */
    Passed during(Runnable exchange) {
        long upBefore = up.get();
        long downBefore = down.get();
        exchange.run();
        return new Passed(up.get() - upBefore, down.get() - downBefore);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                var service = new Socket(gateway.getHost(), gateway.getPort());
                sockets.add(client);
                sockets.add(service);
                Thread.startVirtualThread(() -> pass(client, service, up));
                Thread.startVirtualThread(() -> pass(service, client, down));
            }
        } catch (IOException _) {
            // it was closed
        }
    }

    /** Counts before it passes on: whoever has got something finds it counted. */
    private static void pass(Socket from, Socket to, AtomicLong count) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] piece = new byte[1 << 16];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                count.addAndGet(read);
                out.write(piece, 0, read);
            }
        } catch (IOException _) {
            // one of the two has closed
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
