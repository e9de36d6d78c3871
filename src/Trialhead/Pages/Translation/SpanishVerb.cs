using System.Text.RegularExpressions;

namespace Trialhead.Pages.Translation;

/// <summary>The forms of a Spanish verb in the third person.</summary>
/// <remarks>Given by its infinitive with what belongs to it: "someterse a", "dar positivo". Irregular verbs are found by their endings.</remarks>
internal sealed partial class SpanishVerb
{
    private static readonly (string Ending, string Present, string Past)[] Irregular =
    [
        ("tener", "tiene", "tuvo"), ("venir", "viene", "vino"), ("poner", "pone", "puso"), ("hacer", "hace", "hizo"), ("decir", "dice", "dijo"), ("traer", "trae", "trajo"), ("ducir", "duce", "dujo"),
        ("poder", "puede", "pudo"), ("querer", "quiere", "quiso"), ("saber", "sabe", "supo"), ("haber", "ha", "hubo"), ("estar", "está", "estuvo"), ("salir", "sale", "salió"),
        ("requerir", "requiere", "requirió"), ("sentir", "siente", "sintió"), ("ferir", "fiere", "firió"), ("gerir", "giere", "girió"), ("vertir", "vierte", "virtió"), ("adquirir", "adquiere", "adquirió"),
        ("mendar", "mienda", "mendó"), ("menzar", "mienza", "menzó"), ("pezar", "pieza", "pezó"), ("negar", "niega", "negó"), ("cerrar", "cierra", "cerró"), ("pensar", "piensa", "pensó"),
        ("perder", "pierde", "perdió"), ("pretender", "pretende", "pretendió"), ("tender", "tiende", "tendió"), ("pertar", "pierta", "pertó"), ("calentar", "calienta", "calentó"), ("sentar", "sienta", "sentó"), ("presentar", "presenta", "presentó"),
        ("medir", "mide", "midió"), ("seguir", "sigue", "siguió"), ("pedir", "pide", "pidió"), ("servir", "sirve", "sirvió"), ("petir", "pite", "pitió"), ("elegir", "elige", "eligió"), ("regir", "rige", "rigió"),
        ("mostrar", "muestra", "mostró"), ("encontrar", "encuentra", "encontró"), ("probar", "prueba", "probó"), ("contar", "cuenta", "contó"), ("volver", "vuelve", "volvió"), ("solver", "suelve", "solvió"),
        ("mover", "mueve", "movió"), ("morir", "muere", "murió"), ("dormir", "duerme", "durmió"), ("doler", "duele", "dolió"), ("cordar", "cuerda", "cordó"), ("llover", "llueve", "llovió"),
        ("tinuar", "tinúa", "tinuó"), ("valuar", "valúa", "valuó"), ("fectuar", "fectúa", "fectuó"), ("ctuar", "ctúa", "ctuó"), ("situar", "sitúa", "situó"), ("variar", "varía", "varió"), ("ampliar", "amplía", "amplió"),
        ("enviar", "envía", "envió"), ("confiar", "confía", "confió"), ("guiar", "guía", "guió"), ("vaciar", "vacía", "vació"), ("ver", "ve", "vio"), ("prever", "prevé", "previó"), ("dar", "da", "dio"), ("oír", "oye", "oyó"),
        ("reunir", "reúne", "reunió"), ("prohibir", "prohíbe", "prohibió"), ("aislar", "aísla", "aisló"), ("freír", "fríe", "frió"),
    ];

    private static readonly string[] WholeOnly = ["ver", "dar", "ser", "ir", "estar", "haber", "sentar", "poder", "pensar"];

    private static readonly (string Ending, string Participle)[] Participles =
    [
        ("hacer", "hecho"), ("decir", "dicho"), ("prever", "previsto"), ("poner", "puesto"), ("scribir", "scrito"), ("abrir", "abierto"), ("cubrir", "cubierto"), ("volver", "vuelto"), ("solver", "suelto"),
        ("romper", "roto"), ("morir", "muerto"),
    ];

    private static readonly (string Ending, string Stem)[] Futures =
    [
        ("tener", "tendr"), ("poner", "pondr"), ("venir", "vendr"), ("salir", "saldr"), ("poder", "podr"), ("querer", "querr"), ("saber", "sabr"), ("haber", "habr"), ("hacer", "har"), ("decir", "dir"), ("valer", "valdr"),
    ];

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
        _ => Find() is { } found ? $"{found.Present}{(isPlural ? "n" : "")}" : Uir().IsMatch(_infinitive) ? $"{_infinitive[..^2]}ye{(isPlural ? "n" : "")}" : $"{_infinitive[..^2]}{(_infinitive[^2] == 'a' ? "a" : "e")}{(isPlural ? "n" : "")}",
    });

    /// <summary>The preterite; of what lasted ("had", "was") the imperfect is <see cref="Imperfect"/>.</summary>
    public string Past(bool isPlural) => Said(_infinitive switch
    {
        "ser" or "ir" => isPlural ? "fueron" : "fue",
        _ => Find() is { } found ? (isPlural ? PluralPast(found.Past) : found.Past)
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
        foreach (var (ending, participle) in Participles)
        {
            if (_infinitive.EndsWith(ending, StringComparison.Ordinal))
            {
                return _infinitive[..^ending.Length] + participle;
            }
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

    private string FutureStem()
    {
        foreach (var (ending, stem) in Futures)
        {
            if (_infinitive.EndsWith(ending, StringComparison.Ordinal))
            {
                return _infinitive[..^ending.Length] + stem;
            }
        }

        return _infinitive.Replace("ír", "ir", StringComparison.Ordinal);
    }

    private (string Present, string Past)? Find()
    {
        var best = Irregular.Where(row => WholeOnly.Contains(row.Ending) ? _infinitive == row.Ending : _infinitive.EndsWith(row.Ending, StringComparison.Ordinal)).OrderByDescending(row => row.Ending.Length).FirstOrDefault();
        return best.Ending is null ? null : (_infinitive[..^best.Ending.Length] + best.Present, _infinitive[..^best.Ending.Length] + best.Past);
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
