using System.Text.RegularExpressions;

namespace Trialhead.Vocabulary;

/// <summary>Spells a name as it is spelt in Britain and most of the world: orthopnoea, leucocytosis, tumour.</summary>
internal static class BritishSpelling
{
    private static readonly (Regex Stem, string Spelt)[] Stems =
    [
        Stem("(?<!o)edema", "oedema"),
        Stem(@"(?<![a-z])hem(?=ang|arth|ati|ato|atu|in\b|och|ody|odi|ofi|og|oly|ope|op[hty]|orrh|osi|ost|oth)|(?<=[a-z])hem(?=ato|atu|orrh)", "haem"),
        Stem(@"(?<=[a-z])(?<!a)em(?=ia\b|ias\b)|(?<=isch|an|glyc|ur|leuk|natr|kal|calc|ox|capn|volum|lipid)em(?=ic\b)", "aem"),
        Stem("(?<!o)esoph", "oesoph"),
        Stem("rrhe(?=a|ic)", "rrhoe"),
        Stem(@"pne(?=a\b|as\b|ic\b)", "pnoe"),
        Stem("tumor(?!i[cg])", "tumour"),
        Stem("(?<![a-z])leuko(?=cyt|pen|plak)", "leuco"),
        Stem("(?<![a-z])fec(?=al|es)", "faec"),
        Stem("(?<![a-z])gynec", "gynaec"),
        Stem("(?<![a-z])pediat", "paediat"),
        Stem("(?<![a-z])celiac", "coeliac"),
        Stem("(?<![a-z])cesar", "caesar"),
        Stem("(?<!a)anesth", "anaesth"),
        Stem("(?<![a-z])orthoped", "orthopaed"),
        Stem("(?<!o)estr(?=ogen|adiol|iol)", "oestr"),
        Stem("(?<![a-z])sulf(?=ate|onam|asal|ony)|(?<=[a-z])sulf(?=ate)", "sulph"),
    ];

    /// <summary>The name so spelt; null where it is spelt alike.</summary>
    public static string? Of(string name)
    {
        var spelt = Stems.Aggregate(name, (text, stem) => stem.Stem.Replace(text, stem.Spelt));
        return spelt == name ? null : spelt;
    }

    private static (Regex Stem, string Spelt) Stem(string pattern, string spelt) => (new Regex(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), spelt);
}
