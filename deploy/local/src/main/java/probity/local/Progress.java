package probity.local;

import java.time.Duration;

/** Is told what happens while a stack starts and stops. Calls come from several threads. */
public interface Progress {

    Progress SILENT = new Progress() {
        @Override
        public void ready(Part part, Duration took) {}

        @Override
        public void note(String sentence) {}
    };

    void ready(Part part, Duration took);

    void note(String sentence);
}
