package daybook.nightly;

import daybook.diagnostic.Diagnostics;
import daybook.diagnostic.SourceFile;
import daybook.yaml.YamlNode;
import daybook.yaml.YamlNode.Mapping;
import daybook.yaml.YamlNode.Member;
import daybook.yaml.YamlNode.Scalar;
import daybook.yaml.YamlNode.Sequence;
import daybook.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The steps of an action, or of a job of a workflow, that are scripts.
 *
 * @param steps in their order
 */
record Scripts(List<Step> steps) {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");

    /**
     * A script.
     *
     * @param always whether it runs though one before it failed
     * @param environment as it is written, with expressions
     */
    record Step(String name, String id, boolean always, Map<String, String> environment, String script) {
        /** The environment with the values of its expressions. */
        Map<String, String> environment(UnaryOperator<String> values) {
            Map<String, String> all = new LinkedHashMap<>();
            environment.forEach((name, text) -> all.put(
                    name,
                    EXPRESSION.matcher(text).replaceAll(it -> Matcher.quoteReplacement(values.apply(it.group(1))))));
            return all;
        }
    }

    /** Those of an action that is made of steps. */
    static Scripts ofAction(Path file) throws IOException {
        return of(member(document(file), "runs"));
    }

    /** Those of a job. */
    static Scripts ofJob(Path workflow, String job) throws IOException {
        return of(member(member(document(workflow), "jobs"), job));
    }

    /** The names of a workflow's jobs that have any. */
    static List<String> jobsWithScripts(Path workflow) throws IOException {
        return ((Mapping) member(document(workflow), "jobs"))
                .members().stream()
                        .filter(it -> !of(it.value()).steps().isEmpty())
                        .map(Member::name)
                        .toList();
    }

    private static Scripts of(YamlNode parent) {
        List<Step> steps = new ArrayList<>();
        for (YamlNode step : ((Sequence) member(parent, "steps")).items()) {
            text(step, "run")
                    .ifPresent(script -> steps.add(new Step(
                            text(step, "name").orElse(""),
                            text(step, "id").orElse(""),
                            text(step, "if").orElse("").equals("always()"),
                            environment(step),
                            script)));
        }
        return new Scripts(List.copyOf(steps));
    }

    private static Map<String, String> environment(YamlNode step) {
        Map<String, String> environment = new LinkedHashMap<>();
        find(step, "env")
                .ifPresent(env -> ((Mapping) env)
                        .members()
                        .forEach(it -> environment.put(it.name(), ((Scalar) it.value()).text())));
        return environment;
    }

    private static YamlNode document(Path file) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return YamlReader.yaml(new SourceFile(file.toString(), Files.readString(file)), diagnostics)
                .orElseThrow();
    }

    private static Optional<String> text(YamlNode node, String name) {
        return find(node, name).map(it -> ((Scalar) it).text());
    }

    private static YamlNode member(YamlNode node, String name) {
        return find(node, name).orElseThrow();
    }

    private static Optional<YamlNode> find(YamlNode node, String name) {
        return ((Mapping) node)
                .members().stream()
                        .filter(it -> it.name().equals(name))
                        .findFirst()
                        .map(Member::value);
    }
}
