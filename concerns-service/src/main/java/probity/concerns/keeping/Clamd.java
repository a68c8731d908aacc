package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** ClamAV's daemon, asked by its own protocol: the file in pieces, each after its length, and a length of nothing. */
public final class Clamd implements Scanner {

    private static final int CONNECT_MILLIS = 2_000;

    private static final int ANSWER_MILLIS = 60_000;

    private static final int ANSWER_MAX = 1_024;

    static final int PIECE = 64 << 10;

    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(US_ASCII);

    private final String host;
    private final int port;

    public Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    @Override
    public boolean looks() {
        return true;
    }

    @Override
    public boolean findsMalware(InputStream content) throws IOException {
        try (Socket socket = new Socket()) {
            DataOutputStream out = connected(socket);
            byte[] piece = new byte[PIECE];
            for (int length = content.readNBytes(piece, 0, PIECE);
                    length > 0;
                    length = content.readNBytes(piece, 0, PIECE)) {
                pass(piece, length, out);
            }
            return foundMalware(answer(socket, out));
        }
    }

    private DataOutputStream connected(Socket socket) throws ScannerAwayException {
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(COMMAND);
            return out;
        } catch (IOException _) {
            throw new ScannerAwayException("clamd is away");
        }
    }

    private static void pass(byte[] piece, int length, DataOutputStream out) throws ScannerAwayException {
        try {
            out.writeInt(length);
            out.write(piece, 0, length);
        } catch (IOException _) {
            throw new ScannerAwayException("clamd went away");
        }
    }

    private static String answer(Socket socket, DataOutputStream out) throws ScannerAwayException {
        try {
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(ANSWER_MAX), US_ASCII).strip();
        } catch (IOException _) {
            throw new ScannerAwayException("clamd does not answer");
        }
    }

    private static boolean foundMalware(String answer) throws ScannerAwayException {
        if (answer.replace("\0", "").equals("stream: OK")) {
            return false;
        }
        if (answer.replace("\0", "").endsWith(" FOUND")) {
            return true;
        }
        // such as a file larger than it takes: its StreamMaxLength is to be set to what is taken here
        throw new ScannerAwayException("clamd could not look to the end");
    }
}
