using System.Collections.Frozen;
using Trialhead.Text;

namespace Trialhead.Web.Facts;

/// <summary>Tells a note in Spanish, which is not read: "sin diabetes" must never become diabetes.</summary>
internal static class NoteLanguage
{
    private const int Few = 3;

    // What no English note holds by chance, as it holds "de novo", "del(5q)" and "para 2".
    private static readonly FrozenSet<string> Telling = Folded(
        "tengo tiene tenia tuve tuvo padezco padece soy nunca jamas tampoco sin ningun ninguna desde hasta pero con por una los las mi mis fue esta anos ano meses semanas hace tomo toma tome tomaba diagnosticaron paciente");

    private static readonly FrozenSet<string> Spanish = Folded("de del la el en un al es se su sus y o que como muy mas ya le lo no ni para");

    private static readonly FrozenSet<string> English = Folded(
        "the of and is are was were with for has have had in on at to from not my his her she they since after before who an which by been this that it years patient without");

    /// <summary>Whether a note is written in Spanish, all of it or most.</summary>
    public static bool IsSpanish(string note)
    {
        var words = Folding.Fold(note).Split((char[])[' ', '\n', '\r', '\t', '.', ',', ';', ':', '(', ')', '!', '?', '"'], StringSplitOptions.RemoveEmptyEntries);
        var (telling, spanish, english) = (words.Count(Telling.Contains), words.Count(Spanish.Contains), words.Count(English.Contains));
        return telling > 0 && (english == 0 || (telling + spanish >= Few && telling + spanish > english));
    }

    private static FrozenSet<string> Folded(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
