package org.palabre.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.palabre.shared.Environment;
import org.palabre.shared.Setting;
import org.palabre.shared.Settings;
import org.palabre.shared.SettingsCheck;
import org.palabre.shared.WrongSettings;

/** All that is wrong with the settings of a process. */
final class StartCheck {
    private StartCheck() {}

    /** @return one line each, with the remedy; empty: the product can start */
    static List<String> wrong(Environment environment) {
        List<String> wrong = new ArrayList<>();
        product(environment, wrong);
        int before = wrong.size();
        Arrays.stream(ServerSetting.values())
                .forEach(setting -> setting.refusal(environment).ifPresent(wrong::add));
        Arrays.stream(ScriptSetting.values())
                .forEach(setting -> setting.refusal(environment).ifPresent(wrong::add));
        if (wrong.size() == before) {
            wrong.addAll(ServerContradictions.in(environment));
        }
        wrong.addAll(new KnownNames(known()).refusals(environment));
        return wrong;
    }

    private static void product(Environment environment, List<String> wrong) {
        var settings = new Settings(
                name -> environment.find(name).filter(Setting.valueOf(name).range()::takes));
        try {
            new Settings(environment::find);
        } catch (WrongSettings e) {
            wrong.addAll(e.lines());
        }
        List<String> already = wrong.stream().map(StartCheck::name).toList();
        settings.contradictions().stream()
                .filter(line -> already.stream().noneMatch(line::contains))
                .forEach(wrong::add);
        checks().forEach(check -> wrong.addAll(check.wrong(settings, environment)));
    }

    private static String name(String line) {
        return line.split("[^A-Z0-9_]", 2)[0];
    }

    private static Set<String> known() {
        Set<String> names = new TreeSet<>();
        Arrays.stream(Setting.values()).map(Setting::name).forEach(names::add);
        Arrays.stream(ServerSetting.values()).map(ServerSetting::name).forEach(names::add);
        Arrays.stream(ScriptSetting.values()).map(ScriptSetting::name).forEach(names::add);
        checks().forEach(check -> names.addAll(check.names()));
        return names;
    }

    private static List<SettingsCheck> checks() {
        return ServiceLoader.load(SettingsCheck.class, StartCheck.class.getClassLoader()).stream()
                .<SettingsCheck>map(ServiceLoader.Provider::get)
                .toList();
    }
}
