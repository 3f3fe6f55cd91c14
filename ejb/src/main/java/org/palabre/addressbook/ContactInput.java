package org.palabre.addressbook;

/**
 * A contact as it was typed: any text, empty where nothing was.
 *
 * @param language {@code fr}, {@code en} or empty
 */
public record ContactInput(String name, String mail, String mobile, String language) {
    public ContactInput {
        name = name == null ? "" : name;
        mail = mail == null ? "" : mail;
        mobile = mobile == null ? "" : mobile;
        language = language == null ? "" : language;
    }
}
