package probity.concerns.keeping;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** ClamAV's daemon, asked by its own protocol: the file in pieces, each after its length, and a length of nothing. */
public final class Clamd implements Scanner {

    private static final int CONNECT_MILLIS = 2_000;

    private static final int ANSWER_MILLIS = 60_000;

    private static final int ANSWER_MAX = 1_024;

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
    public Scan begin() throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write(COMMAND);
            return new Stream(socket, out);
        } catch (IOException _) {
            socket.close();
            throw new ScannerAwayException("clamd is away");
        }
    }

    private record Stream(Socket socket, DataOutputStream out) implements Scan {

        @Override
        public void pass(byte[] piece, int length) throws IOException {
            try {
                out.writeInt(length);
                out.write(piece, 0, length);
            } catch (IOException _) {
                throw new ScannerAwayException("clamd went away");
            }
        }

        @Override
        public boolean foundMalware() throws IOException {
            String answer;
            try {
                out.writeInt(0);
                out.flush();
                answer = new String(socket.getInputStream().readNBytes(ANSWER_MAX), US_ASCII).strip();
            } catch (IOException _) {
                throw new ScannerAwayException("clamd does not answer");
            }
            if (answer.replace("\0", "").equals("stream: OK")) {
                return false;
            }
            if (answer.replace("\0", "").endsWith(" FOUND")) {
                return true;
            }
            // such as a file larger than it takes: its StreamMaxLength is to be set to what is taken here
            throw new ScannerAwayException("clamd could not look to the end");
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
