using System.Text.RegularExpressions;

namespace Trialhead.Eligibility.Parsing.Phrases;

/// <content>The patterns of phrases.</content>
internal sealed partial class PhraseList
{
    // A value or an age has been taken some time or other: when says nothing that a record would not.
    [GeneratedRegex(@"^(?:(?:at|on|before|by|the)\s+)*(?:baseline|screening|admission|hospital admission|enrol\w*|randomi\w*|registration|inclusion|(?:first\s+)?visit|day [01]|(?:study )?entry)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtEntry();

    [GeneratedRegex(@"\b(?:hours?|h|days?|weeks?|months?|years?|time|baseline|screening|consent|enrol\w*|randomi\w*|registration|inclusion|visit|resting|rest|percent|daily|celsius|fahrenheit|degrees?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfTime();

    [GeneratedRegex(@"\b(?:this|the|our|present)(?: \w+){0,2} (?:study|trial|protocol|experiment)$", RegexOptions.CultureInvariant)]
    private static partial Regex ThisStudy();

    [GeneratedRegex(@"^\W*(?:(?:years?|yrs?|of|age|old|inclusive|weeks?|gestation|either|both|any|sex(?:es)?|genders?|(?:fe)?males? (?:or|and) (?:fe)?males?|(?:wo)?men (?:or|and) (?:wo)?men|patients|subjects|participants|adults|children)\W+)*(?:with|who|having|diagnosed|undergoing|presenting|suffering|scheduled|requiring)\b", RegexOptions.CultureInvariant)]
    private static partial Regex WithWhat();

    // ", treated with A", ", who have B"; "or diagnosed with C" is one more alternative.
    [GeneratedRegex(
        @"^[^,;a-z]*(?:,\s*(?<or>(?:and/)?or\s+)?|\s(?<or>(?:and/)?or)\s+)(?:(?:and\s+)?who\s+(?:are|is|have|has|had|were)|(?:(?:currently|previously|newly|recently|already|being|who|are|is|have|has|been|and)\s+)*(?:treated|managed|diagnosed|taking|receiving|undergoing|hospitali[sz]ed|admitted|referred))\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex OpensClause();

    [GeneratedRegex(@"(?:infections?|diseases?|positive|seropositive)$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsAsIllness();

    // "Radiotherapy to non-brain sites": the illness behind the "non-" only tells where.
    [GeneratedRegex(@"\b(?:to|of|in|from|at|for)\s+(?:an?\s+|the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();

    [GeneratedRegex(@"^\s+(?:drugs?|agents?|chemotherap\w+|therap\w+|treatments?|regimens?|medications?|trials?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OfOtherTrials();

    [GeneratedRegex(@"^\s*(?:\w+\s+){0,2}(?:for|of|to|against)\s+(?:the\s+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TestFor();

    [GeneratedRegex(@"\b(?:before|previous(?:ly)?|already|prior|earlier)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?:prior|previous|earlier|preceding)\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex EarlierStay();

    [GeneratedRegex(@"^[^.;,]*\band (?:who |that )?(?:currently )?(?:is|are|has|have|must|need|needs|requires?) ", RegexOptions.CultureInvariant)]
    private static partial Regex AndIs();

    // "Allergic to any drug": not the study's own.
    [GeneratedRegex(@"\b(?:to|of|against)\s+(?:any|multiple|several|many|various|numerous|2 or more|two or more)\s+(?:(?:kinds?|types?) of\s+|other\s+|known\s+)*(?:(?<drug>drugs?|medications?|medicines?)|(?<food>foods?)|substances?|allergens?|agents?|chemicals?)\b(?!\s*(?:used|given|in\b|of\b|that|being|under|contained|administered|to be|component|similar|\())", RegexOptions.CultureInvariant)]
    private static partial Regex ToAny();

    [GeneratedRegex(@"\b(?:study|trial|investigational|imp|excipients?|ingredients?|components?|treatment drugs?|test (?:drug|article|product)|similar chemical|chemically)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnSubstance();
}
