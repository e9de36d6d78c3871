using System.Text.RegularExpressions;
using Trialhead.Vocabulary;

namespace Trialhead.Pages.Translation;

/// <summary>The forms of a Spanish verb in the third person.</summary>
/// <remarks>Given by its infinitive with what belongs to it: "someterse a", "dar positivo". Irregular verbs are found by their endings.</remarks>
internal sealed partial class SpanishVerb
{
    private static readonly IReadOnlyList<TableRow> Irregular = [.. TableRow.ReadEmbedded("spanish-verbs.tsv", "pages").OrderByDescending(row => row["ending"].Length)];

    // "No lograr".
    private readonly string _denial;
    private readonly string _infinitive;
    private readonly string _rest;
    private readonly bool _isReflexive;

    /// <summary>A verb by its infinitive.</summary>
    public SpanishVerb(string infinitive)
    {
        _denial = infinitive.StartsWith("no ", StringComparison.Ordinal) ? "no " : "";
        infinitive = infinitive[_denial.Length..];
        var at = infinitive.IndexOf(' ', StringComparison.Ordinal);
        (var verb, _rest) = at < 0 ? (infinitive, "") : (infinitive[..at], infinitive[at..]);
        _isReflexive = verb.EndsWith("se", StringComparison.Ordinal);
        _infinitive = _isReflexive ? verb[..^2] : verb;
    }

    public string Infinitive => $"{_denial}{_infinitive}{(_isReflexive ? "se" : "")}{_rest}";

    /// <summary>What follows the verb itself.</summary>
    public string Rest => _rest;

    public string Present(bool isPlural) => Said(_infinitive switch
    {
        "ser" => isPlural ? "son" : "es",
        "ir" => isPlural ? "van" : "va",
        "haber" => isPlural ? "han" : "ha",
        "estar" => isPlural ? "están" : "está",
        _ => Find("present") is { } found ? $"{found}{(isPlural ? "n" : "")}" : Uir().IsMatch(_infinitive) ? $"{_infinitive[..^2]}ye{(isPlural ? "n" : "")}" : $"{_infinitive[..^2]}{(_infinitive[^2] == 'a' ? "a" : "e")}{(isPlural ? "n" : "")}",
    });

    /// <summary>The preterite; of what lasted ("had", "was") the imperfect is <see cref="Imperfect"/>.</summary>
    public string Past(bool isPlural) => Said(_infinitive switch
    {
        "ser" or "ir" => isPlural ? "fueron" : "fue",
        _ => Find("past") is { } found ? (isPlural ? PluralPast(found) : found)
            : Uir().IsMatch(_infinitive) ? $"{_infinitive[..^2]}{(isPlural ? "yeron" : "yó")}"
            : VowelBefore().IsMatch(_infinitive) ? $"{_infinitive[..^2]}{(isPlural ? "yeron" : "yó")}"
            : _infinitive[^2] == 'a' ? $"{_infinitive[..^2]}{(isPlural ? "aron" : "ó")}"
            : $"{_infinitive[..^2]}{(isPlural ? "ieron" : "ió")}",
    });

    public string Imperfect(bool isPlural) => Said(_infinitive switch
    {
        "ser" => "era",
        "ir" => "iba",
        _ => _infinitive[..^2] + (_infinitive[^2] == 'a' ? "aba" : "ía"),
    } + (isPlural ? "n" : ""));

    public string Future(bool isPlural) => Said($"{FutureStem()}{(isPlural ? "án" : "á")}");

    public string Conditional(bool isPlural) => Said($"{FutureStem()}ía{(isPlural ? "n" : "")}");

    /// <summary>The participle; of a perfect it is masculine singular.</summary>
    public string Participle(Agreement with) => $"{_denial}{SpanishForms.Adjective(Bare(), with)}{_rest}";

    /// <summary>The perfect: "ha recibido", "se ha sometido a".</summary>
    public string Perfect(string has) => $"{_denial}{(_isReflexive ? "se " : "")}{has} {Bare()}{_rest}";

    private string Bare()
    {
        if (Find("participle") is { } irregular)
        {
            return irregular;
        }

        return _infinitive switch
        {
            "ver" => "visto",
            "ir" => "ido",
            _ when _infinitive[^2] == 'a' => $"{_infinitive[..^2]}ado",
            _ when VowelBefore().IsMatch(_infinitive) => $"{_infinitive[..^2]}ído",
            _ => $"{_infinitive[..^2]}ido",
        };
    }

    private string FutureStem() => Find("future") ?? _infinitive.Replace("ír", "ir", StringComparison.Ordinal);

    private string? Find(string form)
    {
        foreach (var row in Irregular)
        {
            var (ending, said) = (row["ending"], row[form]);
            if (said.Length > 0 && (ending[0] == '=' ? ending.AsSpan(1).SequenceEqual(_infinitive) : _infinitive.EndsWith(ending, StringComparison.Ordinal)))
            {
                return ending[0] == '=' ? said : _infinitive[..^ending.Length] + said;
            }
        }

        return null;
    }

    // "Tuvo", "tuvieron"; "dijo", "dijeron"; "empezó", "empezaron".
    private string PluralPast(string past) => past switch
    {
        "vio" or "dio" => $"{past[..^1]}eron",
        _ when past.EndsWith("yó", StringComparison.Ordinal) => $"{past[..^1]}eron",
        _ when past.EndsWith("ió", StringComparison.Ordinal) && _infinitive[^2] != 'a' => $"{past[..^1]}eron",
        _ when past.EndsWith('ó') => $"{past[..^1]}aron",
        _ when past.EndsWith("jo", StringComparison.Ordinal) => $"{past[..^1]}eron",
        "hizo" => "hicieron",
        _ => $"{past[..^1]}ieron",
    };

    private string Said(string form) => $"{_denial}{(_isReflexive ? "se " : "")}{form}{_rest}";

    [GeneratedRegex(@"[^gq]uir$", RegexOptions.CultureInvariant)]
    private static partial Regex Uir();

    [GeneratedRegex(@"[aeo](?:er|ir|ír)$", RegexOptions.CultureInvariant)]
    private static partial Regex VowelBefore();
}
