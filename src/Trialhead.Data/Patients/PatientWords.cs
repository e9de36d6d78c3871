using Trialhead.Clinical;
using Trialhead.Data.Json;

namespace Trialhead.Data.Patients;

/// <summary>The words of the patient format and what they mean; reader and writer share them.</summary>
internal static class PatientWords
{
    public static readonly (string Word, Sex Value)[] Sexes = [("female", Sex.Female), ("male", Sex.Male)];

    public static readonly (string Word, Presence Value)[] Presences =
        [("present", Presence.Present), ("absent", Presence.Absent)];

    public static readonly (string Word, PerformanceScale Value)[] Scales =
        [("ECOG", PerformanceScale.Ecog), ("Karnofsky", PerformanceScale.Karnofsky), ("Lansky", PerformanceScale.Lansky)];

    public static readonly (string Word, Bound Value)[] Bounds = [("below", Bound.Below), ("above", Bound.Above)];

    public static readonly (string Word, DiseaseSetting Value)[] Settings =
    [
        ("newly diagnosed", DiseaseSetting.NewlyDiagnosed),
        ("relapsed", DiseaseSetting.Relapsed),
        ("refractory", DiseaseSetting.Refractory),
        ("metastatic", DiseaseSetting.Metastatic),
        ("remission", DiseaseSetting.Remission),
        ("locally advanced", DiseaseSetting.LocallyAdvanced),
    ];

    public static readonly (string Word, IntoleranceKind Value)[] Intolerances = EnumNames<IntoleranceKind>.All;

    public static readonly (string Word, TestResult Value)[] Results = EnumNames<TestResult>.All;

    public static readonly (string Word, PersonalState Value)[] States = EnumNames<PersonalState>.All;

    /// <summary>The word for a value.</summary>
    public static string Of<T>((string Word, T Value)[] words, T value) =>
        Array.Find(words, w => EqualityComparer<T>.Default.Equals(w.Value, value)).Word;
}
