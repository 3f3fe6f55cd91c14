package org.palabre.notification;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** A mail as the outbox keeps it. */
final class MailJson {
    private MailJson() {}

    static String write(Mail mail) {
        JsonObjectBuilder json = Json.PROVIDER
                .createObjectBuilder()
                .add("to", mail.to())
                .add("toName", mail.toName())
                .add("replyTo", mail.replyTo())
                .add("replyToName", mail.replyToName())
                .add("language", mail.language())
                .add("subject", mail.subject())
                .add("text", mail.text())
                .add("html", mail.html())
                .add("images", attachments(mail.images()))
                .add("files", attachments(mail.files()));
        mail.calendar().ifPresent(calendar -> json.add("calendar", calendar(calendar)));
        return json.build().toString();
    }

    static Mail read(String text) {
        JsonObject json = Json.object(text);
        return new Mail(
                json.getString("to"),
                json.getString("toName"),
                json.getString("replyTo"),
                json.getString("replyToName"),
                json.getString("language"),
                json.getString("subject"),
                json.getString("text"),
                json.getString("html"),
                attachments(json.getJsonArray("images")),
                attachments(json.getJsonArray("files")),
                Optional.ofNullable(json.getJsonObject("calendar")).map(MailJson::calendar));
    }

    private static JsonArrayBuilder attachments(List<Attachment> attachments) {
        JsonArrayBuilder array = Json.PROVIDER.createArrayBuilder();
        attachments.forEach(attachment -> array.add(Json.PROVIDER
                .createObjectBuilder()
                .add("name", attachment.name())
                .add("type", attachment.type())
                .add("content", Base64.getEncoder().encodeToString(attachment.content()))));
        return array;
    }

    private static List<Attachment> attachments(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream()
                .map(json -> new Attachment(
                        json.getString("name"),
                        json.getString("type"),
                        Base64.getDecoder().decode(json.getString("content"))))
                .toList();
    }

    private static JsonObjectBuilder calendar(CalendarPart calendar) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("method", calendar.method())
                .add("content", calendar.content());
    }

    private static CalendarPart calendar(JsonObject json) {
        return new CalendarPart(json.getString("method"), json.getString("content"));
    }
}
