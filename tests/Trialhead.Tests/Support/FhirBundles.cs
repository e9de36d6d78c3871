using System.Text;

namespace Trialhead.Tests.Support;

/// <summary>Records of one person as bundles of FHIR R4.</summary>
internal static class FhirBundles
{
    public const string Person = """{"resourceType":"Patient","id":"p1","gender":"female","birthDate":"1965-03","address":[{"city":"Leeds","country":"GB"}]}""";

    /// <summary>A bundle of the person and some resources, in UTF-8.</summary>
    public static byte[] Of(params string[] resources) => Encoding.UTF8.GetBytes(
        $$"""{"resourceType":"Bundle","type":"collection","entry":[{{string.Join(',', resources.Prepend(Person).Select(one => $$"""{"resource":{{one}}}"""))}}]}""");

    /// <summary>An observation with a code of LOINC.</summary>
    public static string Loinc(string code, string value, string date = "2026-05-01") =>
        $$"""{"resourceType":"Observation","status":"final","code":{{Coded("as the laboratory calls it", "http://loinc.org", code)}},"effectiveDateTime":"{{date}}",{{value}}}""";

    /// <summary>A concept with one code and its name.</summary>
    public static string Coded(string display, string system = "http://snomed.info/sct", string code = "1") =>
        $$"""{"coding":[{"system":"{{system}}","code":"{{code}}","display":"{{display}}"}]}""";
}
