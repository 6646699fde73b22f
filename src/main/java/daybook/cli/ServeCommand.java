package daybook.cli;

import daybook.diagnostic.Diagnostics;
import daybook.pipeline.BuildResult;
import daybook.serve.PreviewServer;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a site in the browser while it is written. */
@Command(
        name = "serve",
        description = "Shows the site in the browser, and every saved change at once. Drafts are shown too.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  daybook serve", "  daybook serve --port 8000 --open"})
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 4000;

    private final Console console;
    private final SiteOptions site;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + USUAL_PORT,
            description = "Serve at this port of this machine; 0 takes any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--open", description = "Open the site in the browser.")
    private boolean open;

    ServeCommand(Console console, SiteOptions site) {
        this.console = console;
        this.site = site;
    }

    @Override
    public Integer call() throws IOException {
        if (port < 0 || port > 0xFFFF) {
            console.err().println("daybook: error: a port is a number from 0 to 65535");
            return Console.INVALID_COMMAND_LINE;
        }
        Diagnostics diagnostics = new Diagnostics();
        if (!site.siteFolder().isSite(diagnostics)) {
            return console.report(diagnostics.sorted(), "nothing is shown");
        }
        BuildProgress progress = new BuildProgress(console);
        try (PreviewServer server = new PreviewServer(
                site.folder(), port, console::today, new PrintingListener(console, progress), progress)) {
            progress.end();
            console.out().println("Serving " + server.address() + " until you press Ctrl-C");
            console.out().flush();
            if (open) {
                open(server.address());
            }
            new CountDownLatch(1).await();
        } catch (BindException taken) {
            console.err()
                    .println("daybook: error: port " + port + " is taken; name another one, such as --port "
                            + (port + 1));
            return Console.ERRORS;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return Console.DONE;
    }

    /** With the program that the system has for it. */
    private void open(URI address) {
        String system = System.getProperty("os.name", "");
        String[] command = system.startsWith("Windows")
                ? new String[] {"rundll32", "url.dll,FileProtocolHandler", address.toString()}
                : new String[] {system.startsWith("Mac") ? "open" : "xdg-open", address.toString()};
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            console.err().println("daybook: no browser could be opened; open " + address + " yourself");
        }
    }

    /** Prints what each build came to. */
    private record PrintingListener(Console console, BuildProgress progress) implements PreviewServer.PreviewListener {
        @Override
        public void built(BuildResult result) {
            progress.end();
            console.report(result.diagnostics(), "the preview stays as it was");
            result.summary()
                    .ifPresent(it -> console.out()
                            .println(Console.count(it.changes().written().size(), "file") + " written, "
                                    + it.changes().removed().size() + " removed"));
            console.out().flush();
            console.err().flush();
        }

        @Override
        public void failed(Exception failure) {
            console.report(failure);
            console.err().flush();
        }
    }
}
