package org.palabre.web.contact;

import java.io.Serializable;
import java.util.List;
import org.palabre.addressbook.ContactInput;
import org.palabre.addressbook.ContactView;

/** What the form of a contact holds. Its fields are named as in the rules, so that each fault finds its field. */
public class ContactForm implements Serializable {
    private final long id;
    private final int version;
    private String name = "";
    private String mail = "";
    private String mobile = "";
    private String language = "";
    private Long[] groups = {};

    private ContactForm(long id, int version) {
        this.id = id;
        this.version = version;
    }

    /** @param group to put it into, or null */
    static ContactForm empty(Long group) {
        var form = new ContactForm(0, 0);
        form.groups = group == null ? new Long[] {} : new Long[] {group};
        return form;
    }

    static ContactForm of(ContactView shown) {
        var form = new ContactForm(shown.id(), shown.version());
        form.name = shown.name();
        form.mail = shown.mail();
        form.mobile = shown.mobile();
        form.language = shown.language();
        form.groups = shown.groups().stream().map(ContactView.Group::id).toArray(Long[]::new);
        return form;
    }

    ContactInput input() {
        return new ContactInput(name, mail, mobile, language);
    }

    List<Long> in() {
        return List.of(groups);
    }

    public boolean isNew() {
        return id == 0;
    }

    long getId() {
        return id;
    }

    int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public Long[] getGroups() {
        return groups;
    }

    public void setGroups(Long[] groups) {
        this.groups = groups == null ? new Long[] {} : groups;
    }
}
