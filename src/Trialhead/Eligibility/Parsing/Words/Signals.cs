namespace Trialhead.Eligibility.Parsing.Words;

/// <summary>The words that hint at something.</summary>
/// <remarks>Whoever widens a pattern that asks for a signal widens the words of the signal too.</remarks>
internal static class Signals
{
    private const string People = "patient subject participant individual";

    private const string Sexes = "male man men female woman women";

    private static readonly (Signal Signal, string Words)[] Table =
    [
        (Signal.OpensNoDemand, "unspecified none n na see key"),
        (Signal.OpensAny, "not no any all"),
        (Signal.OpensReference, "please contact call see refer consult visit for note there the other additional further more some certain specific detailed general all full"
            + " complete protocol study key main inclusion exclusion eligibility entry selection enrolment enrollment criteria"),
        (Signal.OpensSex, "adult healthy eligible all any both either of volunteer gender sex " + People + " " + Sexes),
        (Signal.OpensChildbearing, "for in all sexually fertile patients subjects participants " + Sexes),
        (Signal.OpensCondition, "volunteer if for in when where among boys girls all those children adults infants adolescents current former active heavy non smokers diabetics"
            + " asthmatics carriers nonsmokers nondiabetics nonasthmatics noncarriers unipolar bipolar diabetic asthmatic hypertensive pre premenopausal post"
            + " postmenopausal pregnant elderly paediatric pediatric " + People + " " + Sexes),
        (Signal.OpensNote, "note this these"),
        (Signal.Choice, "following factor feature characteristic"),
        (Signal.Ban, "prohibited forbidden disallowed excluded ineligible exclusion exclusionary"),
        (Signal.Leave, "allowed allowable permitted permissible"),
        (Signal.Fitness, "eligible acceptable included accepted enrolled participate entered registered randomized randomised"),
        (Signal.Bar, "excluded exclude prohibited forbidden exclusion exclusionary required preclude precluded disqualify disqualified disqualifying"),
        (Signal.Not, "not never"),
        (Signal.Being, "are is be also"),
        (Signal.May, "may can could"),
        (Signal.Stop, "discontinue stop cease withhold suspend withdraw off"),
        (Signal.Exception, "except excepting exception unless apart besides excluding"),
        (Signal.OtherThan, "than including"),
        (Signal.Limit, "normal abnormal normality abnormality normally uln lln unl iuln auln than least most minimum maximum class classes asa nyha physical child childpugh between up above below over under exceed exceeding"
            + " exceeded upper ii iii iv hoehn yahr gmfcs"),
        (Signal.Group, "group cohort arm control"),
        (Signal.Must, "must should need have shall can may cannot will are"),
        (Signal.Denial, "no without absence free never not none cannot mustnot shouldnot maynot donot doesnot didnot negative deny lack off"),
        (Signal.Sex, "sex sexes gender " + Sexes),
        (Signal.Count, "one two three four five six seven eight nine ten twelve next following coming"),
        (Signal.Ahead, "next following coming"),
        (Signal.Many, "two three four five six seven eight nine ten twelve"),
        (Signal.Criteria, "criteria criterion"),
        (Signal.More, "more"),
        (Signal.Type, "type"),
        (Signal.Adult, "adult"),
        (Signal.Considered, "considered"),
    ];

    /// <summary>Every word with what it hints at; a word that hints at several things comes several times.</summary>
    public static IEnumerable<(ulong Key, Signal Signal)> Words =>
        Table.SelectMany(row => row.Words.Split(' ').Select(word => (Vocabulary.Token.KeyOf(word), row.Signal)));

    /// <summary>Whether all of the wanted are among some.</summary>
    public static bool Has(this Signal signals, Signal wanted) => (signals & wanted) == wanted;
}
