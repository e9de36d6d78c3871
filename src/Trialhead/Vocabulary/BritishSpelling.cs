using System.Text.RegularExpressions;

namespace Trialhead.Vocabulary;

/// <summary>Spells a name as it is spelt in Britain and most of the world: orthopnoea, leucocytosis, tumour.</summary>
internal static partial class BritishSpelling
{
    private static readonly (Regex Stem, string Spelt)[] Stems =
    [
        (Edema(), "oedema"), (Blood(), "haem"), (InBlood(), "aem"), (Esophagus(), "oesoph"), (Flow(), "rrhoe"), (Breath(), "pnoe"), (Tumor(), "tumour"), (White(), "leuco"),
        (Stool(), "faec"), (Woman(), "gynaec"), (Child(), "paediat"), (Belly(), "coeliac"), (Cesarean(), "caesar"), (Numb(), "anaesth"), (Upright(), "orthopaed"), (Estrogen(), "oestr"), (Sulfur(), "sulph"),
    ];

    /// <summary>The name so spelt; null where it is spelt alike.</summary>
    public static string? Of(string name)
    {
        var spelt = name;
        foreach (var (stem, british) in Stems)
        {
            spelt = stem.Replace(spelt, british);
        }

        return spelt == name ? null : spelt;
    }

    [GeneratedRegex("(?<!o)edema", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edema();

    [GeneratedRegex("(?<![a-z])hem(?=ang|arth|ati|ato|atu|in\\b|och|ody|odi|ofi|og|oly|ope|op[hty]|orrh|osi|ost|oth)|(?<=[a-z])hem(?=ato|atu|orrh)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Blood();

    [GeneratedRegex("(?<=[a-z])(?<!a)em(?=ia\\b|ias\\b)|(?<=isch|an|glyc|ur|leuk|natr|kal|calc|ox|capn|volum|lipid)em(?=ic\\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InBlood();

    [GeneratedRegex("(?<!o)esoph", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Esophagus();

    [GeneratedRegex("rrhe(?=a|ic)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Flow();

    [GeneratedRegex("pne(?=a\\b|as\\b|ic\\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breath();

    [GeneratedRegex("tumor(?!i[cg])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tumor();

    [GeneratedRegex("(?<![a-z])leuko(?=cyt|pen|plak)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex White();

    [GeneratedRegex("(?<![a-z])fec(?=al|es)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stool();

    [GeneratedRegex("(?<![a-z])gynec", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Woman();

    [GeneratedRegex("(?<![a-z])pediat", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Child();

    [GeneratedRegex("(?<![a-z])celiac", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Belly();

    [GeneratedRegex("(?<![a-z])cesar", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cesarean();

    [GeneratedRegex("(?<!a)anesth", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numb();

    [GeneratedRegex("(?<![a-z])orthoped", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Upright();

    [GeneratedRegex("(?<!o)estr(?=ogen|adiol|iol)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Estrogen();

    [GeneratedRegex("(?<![a-z])sulf(?=ate|onam|asal|ony)|(?<=[a-z])sulf(?=ate)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sulfur();
}
