namespace Trialhead.Pages.Translation;

/// <summary>Finds which words belong to a noun.</summary>
internal static class NounParts
{
    /// <summary>The words of the phrase that begins at a unit, and a short form in brackets that stands within it.</summary>
    public static (List<NounPart> Parts, string Aside) Read(IReadOnlyList<Unit> units, IReadOnlyList<Reading> readings, int i, bool isDetermined)
    {
        var (parts, aside, hasNoun) = (new List<NounPart>(), "", false);
        while (i < readings.Count)
        {
            var kind = readings[i].Kind;
            var belongs = kind switch
            {
                _ when parts.Count > 0 && parts[^1].Reading.Word.IsOpen => false,
                WordKind.Noun => true,
                WordKind.Mark => hasNoun && IsAside(readings, i),
                WordKind.Adjective => (!hasNoun || KindAt(readings, i + 1) == WordKind.Noun) && !readings[i].Word.IsOpen,
                WordKind.Participle => !readings[i].Word.English.Contains(' ', StringComparison.Ordinal) && (!hasNoun || IsCompound(readings, i)),
                WordKind.Gerund => IsCompound(readings, i) || !hasNoun && (isDetermined || parts.Count > 0) && KindAt(readings, i + 1) is WordKind.Noun or WordKind.Adjective,
                WordKind.Adverb => !hasNoun && KindAt(readings, i + 1) is WordKind.Adjective or WordKind.Participle,
                WordKind.Number => hasNoun && parts[^1].Reading.Kind == WordKind.Noun && WordTrait.Numbered.Has(parts[^1].Reading.Word) && KindAt(readings, i - 1) == WordKind.Noun,
                WordKind.Conjunction => parts.Count > 0 && GoesOn(readings, i, parts.FindLast(part => part.Reading.Kind != WordKind.Conjunction)!, hasNoun),
                _ => false,
            };
            if (!belongs)
            {
                break;
            }

            if (kind == WordKind.Mark)
            {
                aside = $" ({units[i + 1].Written})";
                i += 3;
                continue;
            }

            hasNoun |= kind == WordKind.Noun && !(parts.Count > 0 && parts[^1].Reading.Kind == WordKind.Conjunction);
            parts.Add(new NounPart(i, readings[i]));
            i++;
        }

        return (parts, aside);
    }

    // "Chemotherapy induced remission", "salicylate containing compounds".
    private static bool IsCompound(IReadOnlyList<Reading> readings, int at) => KindAt(readings, at - 1) == WordKind.Noun && KindAt(readings, at + 1) == WordKind.Noun
        && (readings[at].Kind == WordKind.Participle || (readings[at].Word.English == "contain" && readings[at - 1].Form == WordForm.Base && WordTrait.Carrier.Has(readings[at + 1].Word)));

    // "Cardiac, liver or renal disease": a list before a noun.
    private static bool GoesOn(IReadOnlyList<Reading> readings, int at, NounPart before, bool hasNoun)
    {
        if (!(IsListed(before.Reading) && (!hasNoun || IsOrgan(before.Reading))))
        {
            return false;
        }

        while (KindAt(readings, at) == WordKind.Conjunction)
        {
            at++;
        }

        at += KindAt(readings, at) == WordKind.Adverb ? 1 : 0;
        if (at >= readings.Count || !IsListed(readings[at]))
        {
            return false;
        }

        while (at < readings.Count && (IsListed(readings[at]) || readings[at].Kind is WordKind.Conjunction or WordKind.Adverb))
        {
            at++;
        }

        return KindAt(readings, at) == WordKind.Noun && IsListed(readings[at - 1]);
    }

    // "Blood purification (EBP) device": the short form goes to the end.
    private static bool IsAside(IReadOnlyList<Reading> readings, int at) => readings[at].Word.English == "(" && KindAt(readings, at + 1) == WordKind.Noun && readings[at + 1].Word.English is { Length: > 1 } name
        && name.Skip(1).All(c => char.IsUpper(c) || char.IsDigit(c) || c == '-') && KindAt(readings, at + 2) == WordKind.Mark && readings[at + 2].Word.English == ")" && KindAt(readings, at + 3) == WordKind.Noun;

    private static bool IsListed(Reading reading) => reading.Kind is WordKind.Adjective or WordKind.Participle || (reading.Kind == WordKind.Noun && IsOrgan(reading));

    private static bool IsOrgan(Reading reading) => WordTrait.Organ.Has(reading.Word);

    /// <summary>The kind at a place; null outside.</summary>
    public static WordKind? KindAt(IReadOnlyList<Reading> readings, int at) => at >= 0 && at < readings.Count ? readings[at].Kind : null;
}
