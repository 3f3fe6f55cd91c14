package org.palabre.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palabre.shared.DomainException;
import org.palabre.shared.DomainException.Problem;

/** Tries a template out on samples before anybody is written to. */
@ApplicationScoped
class TemplateTrial {
    private TemplateEngine engine;
    private QrCode qrCodes;
    private Clock clock;

    protected TemplateTrial() {}

    @Inject
    TemplateTrial(TemplateEngine engine, QrCode qrCodes, Clock clock) {
        this.engine = engine;
        this.qrCodes = qrCodes;
        this.clock = clock;
    }

    /**
     * @return the fullest sample, filled in
     * @throws DomainException with every fault
     */
    String of(TemplateKey key, String content) {
        if (content == null || content.isBlank()) {
            throw DomainException.at("content", "wrong.missing");
        }
        List<Map<String, Object>> samples = SampleMessages.of(key, clock.instant());
        known(content, samples.getFirst());
        List<String> rendered = samples.stream()
                .map(values -> engine.render(content, values, key.part() == MessagePart.HTML))
                .toList();
        return withPictures(rendered.getFirst(), samples.getFirst());
    }

    /** What a template of this occasion may use. */
    List<TemplateVariable> variables(TemplateKey key) {
        return TemplateVariable.of(SampleMessages.of(key, clock.instant()).getFirst());
    }

    private void known(String content, Map<String, Object> values) {
        Set<String> names =
                TemplateVariable.of(values).stream().map(TemplateVariable::name).collect(Collectors.toSet());
        List<Problem> unknown = new ArrayList<>();
        for (String name : engine.names(content)) {
            if (!names.contains(name)) {
                unknown.add(
                        new Problem(Optional.of("content"), "wrong.template.name", List.of(name, line(content, name))));
            }
        }
        if (!unknown.isEmpty()) {
            throw new DomainException(unknown);
        }
    }

    private static int line(String content, String name) {
        int at = Stream.of("{{", "{{#", "{{^", "{{{", "{{&")
                .mapToInt(tag -> content.indexOf(tag + name))
                .filter(found -> found >= 0)
                .min()
                .orElse(0);
        return 1 + (int) content.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private String withPictures(String rendered, Map<String, Object> values) {
        String link = values.get("tapLink").toString();
        return rendered.contains("cid:" + MessageWriter.QR_IMAGE)
                ? rendered.replace(
                        "cid:" + MessageWriter.QR_IMAGE,
                        "data:image/png;base64," + Base64.getEncoder().encodeToString(qrCodes.png(link)))
                : rendered;
    }
}
