using System.Text.Json;
using Trialhead.Clinical;

namespace Trialhead.Data.Patients;

/// <summary>The words of the patient format and what they mean; reader and writer share them.</summary>
internal static class PatientWords
{
    public static readonly (string Word, Sex Value)[] Sexes = [("female", Sex.Female), ("male", Sex.Male)];

    public static readonly (string Word, Presence Value)[] Presences =
        [("present", Presence.Present), ("absent", Presence.Absent)];

    public static readonly (string Word, PerformanceScale Value)[] Scales =
        [("ECOG", PerformanceScale.Ecog), ("Karnofsky", PerformanceScale.Karnofsky), ("Lansky", PerformanceScale.Lansky)];

    public static readonly (string Word, DiseaseSetting Value)[] Settings =
    [
        ("newly diagnosed", DiseaseSetting.NewlyDiagnosed),
        ("relapsed", DiseaseSetting.Relapsed),
        ("refractory", DiseaseSetting.Refractory),
        ("metastatic", DiseaseSetting.Metastatic),
        ("remission", DiseaseSetting.Remission),
        ("locally advanced", DiseaseSetting.LocallyAdvanced),
    ];

    public static readonly (string Word, IntoleranceKind Value)[] Intolerances = Words<IntoleranceKind>();

    public static readonly (string Word, TestResult Value)[] Results = Words<TestResult>();

    public static readonly (string Word, PersonalState Value)[] States = Words<PersonalState>();

    /// <summary>The word for a value.</summary>
    public static string Of<T>((string Word, T Value)[] words, T value) =>
        Array.Find(words, w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;

    // Every name of an enumeration in camel case.
    private static (string Word, T Value)[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => (JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), value))];
}
