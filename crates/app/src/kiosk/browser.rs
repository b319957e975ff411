//! Policies of browsers: only this site opens, nothing of the browser's own speaks to anybody.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::error::{Error, Result};
use crate::kiosk::address::Address;

const CHROMIUM: &str = include_str!("chromium.json");
const FIREFOX: &str = include_str!("firefox.json");

/// What the site allows learners in the browser.
#[derive(Debug, Clone, Copy, Default)]
pub struct Allowed {
    /// Plain HTTP.
    pub insecure_lan: bool,
    /// Printing.
    pub printing: bool,
    /// Choosing files.
    pub uploads: bool,
    /// The microphone.
    pub recording: bool,
}

/// The policy file of Chromium on Linux; the same names serve group policy.
pub fn chromium(addresses: &[Address], allowed: Allowed) -> Result<String> {
    let mut policy = read(CHROMIUM)?;
    let own: Vec<String> = addresses.iter().map(ToString::to_string).collect();
    policy["URLAllowlist"] = json!(own);
    policy["PrintingEnabled"] = json!(allowed.printing);
    policy["AllowFileSelectionDialogs"] = json!(allowed.uploads);
    policy["AudioCaptureAllowed"] = json!(allowed.recording);
    if allowed.insecure_lan {
        policy["HttpsUpgradesEnabled"] = json!(false);
    }
    write(&policy)
}

/// The `policies.json` of Firefox, with the same intent.
pub fn firefox(addresses: &[Address], allowed: Allowed) -> Result<String> {
    let mut file = read(FIREFOX)?;
    let policy = &mut file["policies"];
    // Firefox knows no ports here: an address with one matches nothing, and the site itself is refused.
    let own: BTreeSet<String> = addresses
        .iter()
        .map(|one| format!("{}://{}/*", one.scheme, one.host))
        .collect();
    policy["WebsiteFilter"]["Exceptions"] = json!(own);
    policy["PrintingEnabled"] = json!(allowed.printing);
    policy["AllowFileSelectionDialogs"] = json!(allowed.uploads);
    policy["Permissions"]["Microphone"]["BlockNewRequests"] = json!(!allowed.recording);
    if let Some(first) = addresses.first() {
        let home = format!("{first}/");
        policy["Homepage"] = json!({"URL": home, "Locked": true, "StartPage": "homepage-locked"});
    }
    if allowed.insecure_lan {
        policy["HttpsOnlyMode"] = json!("disallowed");
    } else {
        policy["HttpsOnlyMode"] = json!("force_enabled");
        policy["Certificates"] = json!({"Install": ["site-authority.crt"]});
    }
    write(&file)
}

fn read(text: &str) -> Result<Value> {
    serde_json::from_str(text).map_err(|error| Error::Internal(error.to_string()))
}

fn write(policy: &Value) -> Result<String> {
    let text =
        serde_json::to_string_pretty(policy).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(text + "\n")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test")]
mod tests {
    use super::*;

    fn site(text: &str) -> Vec<Address> {
        vec![text.parse().unwrap()]
    }

    #[test]
    fn chromium_opens_this_site_and_nothing_else() {
        let text = chromium(&site("https://school.internal:8443"), Allowed::default()).unwrap();
        let policy: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            policy["URLAllowlist"],
            json!(["https://school.internal:8443"])
        );
        assert_eq!(policy["URLBlocklist"][0], "*");
        for closed in [
            "PrintingEnabled",
            "AllowFileSelectionDialogs",
            "AudioCaptureAllowed",
        ] {
            assert_eq!(policy[closed], false, "{closed}");
        }
        for (name, value) in [
            ("WebRtcIPHandling", json!("disable_non_proxied_udp")),
            ("NetworkPredictionOptions", json!(2)),
            (
                "AllowBackForwardCacheForCacheControlNoStorePageEnabled",
                json!(false),
            ),
            ("SSLErrorOverrideAllowed", json!(false)),
            ("DeveloperToolsAvailability", json!(2)),
            ("ForceEphemeralProfiles", json!(true)),
        ] {
            assert_eq!(policy[name], value, "{name}");
        }
        assert!(policy.get("HttpsUpgradesEnabled").is_none());
    }

    #[test]
    fn what_the_site_allows_is_open() {
        let allowed = Allowed {
            insecure_lan: true,
            printing: true,
            uploads: true,
            recording: true,
        };
        let text = chromium(&site("http://10.0.0.5:8080"), allowed).unwrap();
        let policy: Value = serde_json::from_str(&text).unwrap();
        for open in [
            "PrintingEnabled",
            "AllowFileSelectionDialogs",
            "AudioCaptureAllowed",
        ] {
            assert_eq!(policy[open], true, "{open}");
        }
        assert_eq!(policy["HttpsUpgradesEnabled"], false);
        let text = firefox(&site("http://10.0.0.5:8080"), allowed).unwrap();
        let policy: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(policy["policies"]["HttpsOnlyMode"], "disallowed");
        assert!(policy["policies"].get("Certificates").is_none());
    }

    /// Names of Mozilla's policy templates that we use, as its documentation writes them.
    const MOZILLA: &[&str] = &[
        "AllowFileSelectionDialogs",
        "AutofillAddressEnabled",
        "AutofillCreditCardEnabled",
        "BlockAboutAddons",
        "BlockAboutConfig",
        "BlockAboutProfiles",
        "BlockAboutSupport",
        "BrowserDataBackup",
        "CaptivePortal",
        "Certificates",
        "DNSOverHTTPS",
        "DefaultSerialGuardSetting",
        "DisableAppUpdate",
        "DisableDeveloperTools",
        "DisableFeedbackCommands",
        "DisableFirefoxAccounts",
        "DisableFirefoxScreenshots",
        "DisableFirefoxStudies",
        "DisableFormHistory",
        "DisableProfileImport",
        "DisableProfileRefresh",
        "DisableRemoteImprovements",
        "DisableRemoteSettingsAndAcceptSecurityConsequences",
        "DisableSafeMode",
        "DisableSecurityBypass",
        "DisableSetDesktopBackground",
        "DisableSystemAddonUpdate",
        "DisableTelemetry",
        "DisplayBookmarksToolbar",
        "DontCheckDefaultBrowser",
        "DownloadDirectory",
        "EncryptedMediaExtensions",
        "ExtensionSettings",
        "ExtensionUpdate",
        "FirefoxSuggest",
        "GenerativeAI",
        "Homepage",
        "HttpsOnlyMode",
        "IPProtectionAvailable",
        "InstallAddonsPermission",
        "NetworkPrediction",
        "NewTabPage",
        "NoDefaultBookmarks",
        "OfferToSaveLogins",
        "OverrideFirstRunPage",
        "OverridePostUpdatePage",
        "PasswordManagerEnabled",
        "Permissions",
        "PopupBlocking",
        "Preferences",
        "PrintingEnabled",
        "PrivateBrowsingModeAvailability",
        "Proxy",
        "SSLVersionMin",
        "SearchSuggestEnabled",
        "TranslateEnabled",
        "UserMessaging",
        "VisualSearchEnabled",
        "WebsiteFilter",
    ];

    #[test]
    fn firefox_is_told_nothing_it_has_no_word_for() {
        for wire in ["https://school.internal:8443", "http://10.0.0.5"] {
            let allowed = Allowed {
                insecure_lan: wire.starts_with("http:"),
                ..Allowed::default()
            };
            let text = firefox(&site(wire), allowed).unwrap();
            let file: Value = serde_json::from_str(&text).unwrap();
            let names = file["policies"].as_object().unwrap().keys();
            let unknown: Vec<_> = names
                .filter(|name| !MOZILLA.contains(&name.as_str()))
                .collect();
            assert!(unknown.is_empty(), "{unknown:?}");
            assert_eq!(file["policies"]["AllowFileSelectionDialogs"], false);
        }
    }

    #[test]
    fn firefox_is_told_hosts_without_ports_and_each_once() {
        let addresses: Vec<Address> = [
            "https://school.internal:8443",
            "https://school.internal:8444",
            "https://[fd00::5]:8443",
        ]
        .iter()
        .map(|text| text.parse().unwrap())
        .collect();
        let text = firefox(&addresses, Allowed::default()).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(
            file["policies"]["WebsiteFilter"]["Exceptions"],
            json!(["https://[fd00::5]/*", "https://school.internal/*"])
        );
    }

    #[test]
    fn firefox_fetches_nothing_and_saves_nothing() {
        let text = firefox(&site("https://school.internal:8443"), Allowed::default()).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        let policy = &file["policies"];
        for (name, value) in [
            (
                "DisableRemoteSettingsAndAcceptSecurityConsequences",
                json!(true),
            ),
            ("DownloadDirectory", json!("/proc")),
            ("NewTabPage", json!(false)),
            ("Proxy", json!({"Mode": "none", "Locked": true})),
        ] {
            assert_eq!(policy[name], value, "{name}");
        }
        assert!(
            policy.get("DisableBuiltinPDFViewer").is_none(),
            "a PDF would be handed to another program"
        );
        for (name, one) in policy["Preferences"].as_object().unwrap() {
            assert_eq!(one["Status"], "locked", "{name}");
        }
    }

    #[test]
    fn firefox_opens_this_site_and_trusts_its_authority() {
        let text = firefox(&site("https://school.internal:8443"), Allowed::default()).unwrap();
        let file: Value = serde_json::from_str(&text).unwrap();
        let policy = &file["policies"];
        assert_eq!(policy["WebsiteFilter"]["Block"], json!(["<all_urls>"]));
        assert_eq!(
            policy["WebsiteFilter"]["Exceptions"],
            json!(["https://school.internal/*"])
        );
        assert_eq!(policy["Homepage"]["URL"], "https://school.internal:8443/");
        assert_eq!(policy["Certificates"]["Install"][0], "site-authority.crt");
        assert_eq!(
            policy["Preferences"]["media.peerconnection.enabled"]["Value"],
            false
        );
    }
}
