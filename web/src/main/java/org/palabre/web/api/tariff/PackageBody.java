package org.palabre.web.api.tariff;

import jakarta.json.JsonObject;
import org.palabre.conference.Options;
import org.palabre.tariff.PackageTerms;
import org.palabre.web.api.Fields;
import org.palabre.web.api.Json;
import org.palabre.web.api.OptionsJson;

/**
 * A package read from the body of POST or PUT. What is missing has the value of the standard package; names have none.
 */
final class PackageBody {
    private PackageBody() {}

    static PackageTerms read(JsonObject body, PackageTerms standard) {
        var fields = new Fields(body).only(Json.names(PackageJson.class));
        Options options = OptionsJson.read(fields, PackageJson.options(standard));
        var terms = new PackageTerms(
                fields.text("nameFr", ""),
                fields.text("nameEn", ""),
                fields.number("durationMinutes", standard.durationMinutes()),
                fields.number("maxParticipants", standard.maxParticipants()),
                fields.number("validityDays", standard.validityDays()),
                options.moderatorAnnounce(),
                options.userAnnounce(),
                options.listenOnly(),
                options.waitForLeader(),
                fields.flag("active", true));
        fields.check();
        return terms;
    }
}
