package org.palabre.adapter.sms;

import org.palabre.shared.Setting;
import org.palabre.shared.Settings;

/** How to reach the message centre. */
record SmppSettings(String host, int port, String user, String password, String systemType, Sender sender) {
    private static final int LONGEST_PASSWORD = 8;
    private static final int LONGEST_USER = 15;

    /** @throws IllegalStateException naming the setting whose value does not do */
    static SmppSettings from(Settings settings) {
        String user = settings.demanded(Setting.PALABRE_SMPP_USER);
        String password = settings.text(Setting.PALABRE_SMPP_PASSWORD);
        if (user.length() > LONGEST_USER || password.length() > LONGEST_PASSWORD) {
            throw new IllegalStateException(Setting.PALABRE_SMPP_USER + " has at most " + LONGEST_USER + " characters, "
                    + Setting.PALABRE_SMPP_PASSWORD + " at most " + LONGEST_PASSWORD);
        }
        return new SmppSettings(
                settings.demanded(Setting.PALABRE_SMPP_HOST),
                settings.number(Setting.PALABRE_SMPP_PORT, 1, 65535),
                user,
                password,
                settings.text(Setting.PALABRE_SMPP_SYSTEM_TYPE),
                Sender.of(settings.text(Setting.PALABRE_SMS_FROM)));
    }

    /** Without the password: records are printed by logs and test reports. */
    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
