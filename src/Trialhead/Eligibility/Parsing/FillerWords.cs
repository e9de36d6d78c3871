using System.Collections.Frozen;

namespace Trialhead.Eligibility.Parsing;

/// <summary>Words that carry no demand of their own, so that a statement is understood whole without them.</summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the of in on at to for with by from as is are be been being was were have has had having who whom which that this these "
        + "those there their its his her must should shall will can need patient subject participant individual person people "
        + "adult history diagnosis diagnosed diagnose confirmed confirmation histologically histologic histological cytologically cytologic cytological "
        + "pathologically pathologic pathological documented proven established clinically clinical known presence evidence any all "
        + "following either both level value count result test serum plasma blood total "
        + "concurrent concomitant status performance score grade scale equal or and also including include diseas "
        + "disease disorder condition illness use treatment treated therapy receiving received receive taking take using "
        + "ongoing least than time study trial entry enrollment enrolment screening inclusion exclusion eligible eligibility medical "
        + "year old age aged month normal limit upper range institutional institution uln lln documentation "
        + "according per defined definite subject's investigator's kind form type case other such "
        + "positive biopsy microscopically radiologically laboratory parameter function adequate acceptable organ present now "
        + "it he she they we you your").Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => Words.Contains(word);
}
