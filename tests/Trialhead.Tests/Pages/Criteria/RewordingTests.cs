using Trialhead.Eligibility;
using Trialhead.Eligibility.Parsing;
using Trialhead.Pages;
using Trialhead.Pages.Criteria;
using Xunit;

namespace Trialhead.Tests.Pages.Criteria;

public sealed class RewordingTests
{
    [Theory]
    [InlineData("+ Widgeted wobbles at the hepatic edge", "To join, this must apply to you: widgeted wobbles at the liver edge.")]
    [InlineData("- Patients who widget prior to study entry", "You cannot join if this applies to you: people who widget before joining the study.")]
    [InlineData("- Have had wobbly widgets or are still widgeting", "You cannot join if this applies to you: you have had wobbly widgets or are still widgeting.")]
    [InlineData("- Cannot wobble, or needs a widget", "You cannot join if this applies to you: you cannot wobble, or need a widget.")]
    [InlineData("- Widgets immediately moved to an intensive care unit", "You cannot join if this applies to you: widgets immediately moved to an intensive care ward.")]
    [InlineData("+ No widgets in the vestibule", "To join, this must apply to you: no widgets in the vestibule.")]
    [InlineData("- No widgets in the vestibule", "The study’s rule: no widgets in the vestibule.")] // a denial among the exclusions may mean either
    [InlineData("+ Widgets must not have been wobbled within 3 weeks", "The study’s rule: widgets must not have been wobbled within 3 weeks.")]
    [InlineData("- Mothers of widgets", "The study’s rule: mothers of widgets.")] // someone else
    [InlineData("- Widgeted wobbles (eligible if stable)", "The study’s rule: widgeted wobbles (eligible if stable).")] // lets in
    [InlineData("+ Widgeted wobbles OR", "One of the choices that the study gives: widgeted wobbles.")]
    [InlineData("+ Wobbles no greater than 2 mg/dL Creatinine normal Widgets at least 3", "To join, this must apply to you: wobbles no more than 2 mg/dL; creatinine normal; widgets at least 3.")]
    [InlineData("+ Widgets < 1.5 x ULN", "To join, this must apply to you: widgets less than 1.5 times the upper limit of normal.")]
    public void Of_PutsThePlainerLineBehindWhatItsListMakesOfIt(string text, string english) => Assert.Equal(english, Of(text));

    [Theory]
    [InlineData("For widget donors", "+ Wobbles", "The study’s rule under “For widget donors”: wobbles.")]
    [InlineData("Excluded", "- Any wobbles that widgets are to cure", "This is not allowed: any wobbles that widgets are to cure.")]
    [InlineData("Required", "+ Wobbles", "To join, this must apply to you: wobbles.")]
    [InlineData("Required", "- Wobbles", "The study’s rule under “Required”: wobbles.")] // the heading contradicts its list
    public void Of_KeepsAHeadingThatNarrowsOrTurns(string heading, string text, string english) => Assert.Equal(english, Of(text, heading));

    [Theory]
    [InlineData("+ Widgets of the following:")] // leads to others
    [InlineData("+ Stratum of widgets exclusion:")]
    public void Of_IsSilent_WhereThereIsNothingToSay(string text) => Assert.Null(Of(text));

    [Theory]
    [InlineData("", "+ Unstable lesions at the bladder edge", "Para participar, usted debe cumplir esto (traducción automática): lesiones inestables en el borde de vejiga.")]
    [InlineData("", "- Mothers of patients", "La norma del estudio (traducción automática): madres de pacientes.")]
    [InlineData("For donors", "+ Stable weight", "La norma del estudio bajo “para donantes” (traducción automática): peso estable.")]
    [InlineData("Excluded", "- Recent tattoos", "Esto no está permitido (traducción automática): tatuajes recientes.")]
    [InlineData("", "- Wobbles with widgets", null)] // too many words that no table has
    public void Of_Spanish_TranslatesTheLine_AndSaysSo(string heading, string text, string? spanish) =>
        Assert.Equal(spanish, Rewording.Of(Read(text, heading), PageLanguage.Spanish));

    [Theory]
    [InlineData("adequate renal and hepatic function", "good enough kidney and liver function")]
    [InlineData("a renal cell carcinoma or an investigational drug", "a kidney cancer (renal cell) or a medicine that is still being tested")]
    [InlineData("an adequate widget", "a good enough widget")]
    [InlineData("no other concomitant medications", "no other medicines")]
    [InlineData("dry cough or cough after hospitalization", "dry cough or cough after hospital stay")]
    [InlineData("transfusion-requiring widgets that require antidepressants", "transfusion-requiring widgets that need medicines for depression")]
    [InlineData("Widgets. Patients recover", "Widgets. People recover")]
    [InlineData("no CNS 3 disease, CNS disease allowed", "no CNS 3 disease, brain and spinal cord disease allowed")]
    public void In_PutsPlainerPhrases(string words, string plain) => Assert.Equal(plain, PlainerWords.In(words));

    [Theory]
    [InlineData("relapsed NHL", "relapsed non-Hodgkin lymphoma (NHL)")]
    [InlineData("non-Hodgkin lymphoma (NHL), NHL of the eye", "non-Hodgkin lymphoma (NHL), NHL of the eye")] // explained
    [InlineData("CLL/SLL", "CLL/SLL")]
    public void Expanded_SpellsOutShortForms(string words, string plain) => Assert.Equal(plain, PlainerWords.Expanded(words));

    private static string? Of(string text, string heading = "") => Rewording.Of(Read(text, heading), PageLanguage.English);

    private static EligibilityCriterion Read(string text, string heading)
    {
        var read = Assert.Single(CriteriaReader.Read($"{(text[0] == '+' ? "Inclusion" : "Exclusion")} Criteria:\n\n* {text[2..]}\n").Select(ExclusionSense.Mend));
        return heading.Length == 0 ? read : read with { Section = heading };
    }
}
