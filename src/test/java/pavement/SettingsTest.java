package pavement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Path USER = Path.of("/home/maya");

    @Test
    void theHomeIsWhereTheOwnerSays() {
        assertThat(Settings.of(Map.of("PAVEMENT_HOME", "/mnt/book"), "Linux", USER).home())
                .isEqualTo(Path.of("/mnt/book"));
    }

    @Test
    void otherwiseItIsThePlatformsDataFolder() {
        assertThat(Settings.of(Map.of(), "Linux", USER).home())
                .isEqualTo(USER.resolve(".local/share/pavement"));
        assertThat(Settings.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", USER).home())
                .isEqualTo(Path.of("/data/pavement"));
        assertThat(Settings.of(Map.of("XDG_DATA_HOME", "relative"), "Linux", USER).home())
                .isEqualTo(USER.resolve(".local/share/pavement"));
        assertThat(Settings.of(Map.of(), "Mac OS X", USER).home())
                .isEqualTo(USER.resolve("Library/Application Support/Pavement"));
        assertThat(Settings.of(Map.of(), "Windows 11", USER).home())
                .isEqualTo(USER.resolve("AppData/Local/Pavement"));
    }

    @Test
    void aBlankHomeIsNoHome() {
        assertThat(Settings.of(Map.of("PAVEMENT_HOME", " "), "Linux", USER).home())
                .isEqualTo(USER.resolve(".local/share/pavement"));
    }

    @Test
    void oneSettingNamesAPostgres() {
        assertThat(Settings.of(Map.of(), "Linux", USER).database()).isEmpty();
        assertThat(
                        Settings.of(
                                        Map.of("PAVEMENT_DATABASE", "jdbc:postgresql:pavement"),
                                        "Linux",
                                        USER)
                                .database())
                .contains("jdbc:postgresql:pavement");
    }

    @Test
    void aBrowserIsOpenedOnlyWhereThereIsAScreen() {
        assertThat(Browser.command("l", "linux", Map.of())).isEmpty();
        assertThat(Browser.command("l", "linux", Map.of("DISPLAY", ":0")))
                .contains(List.of("xdg-open", "l"));
        assertThat(Browser.command("l", "mac os x", Map.of())).contains(List.of("open", "l"));
    }
}
