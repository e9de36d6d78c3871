using Trialhead.Data.Conduct;
using Trialhead.Web.Security;

namespace Trialhead.Web.Conduct;

/// <summary>A request of someone who is signed in.</summary>
/// <param name="Context">The request.</param>
/// <param name="Store">The studies.</param>
/// <param name="Who">Who is signed in.</param>
/// <param name="Study">Their study.</param>
public sealed record StaffVisit(HttpContext Context, ConductStore Store, StaffMember Who, ConductStudy Study)
{
    /// <summary>The participants' addresses.</summary>
    public ParticipantAddress Addresses => Context.RequestServices.GetRequiredService<ParticipantAddress>();

    /// <summary>The visit of a request; null where nobody is signed in.</summary>
    public static StaffVisit? Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        FormGuard.KeepPrivate(context);
        var store = context.RequestServices.GetRequiredService<ConductStore>();
        return StaffAccess.Of(context) is { } who && store.Find(who.Study) is { } study ? new StaffVisit(context, store, who, study) : null;
    }

    /// <summary>The number of the participant of an address; null for none.</summary>
    public string? Number(string address) => Addresses.Find(Study.Id, Store.Participants(Study.Id), address);

    /// <summary>A participant as a page shows them.</summary>
    public StaffParticipant Participant(string number) => new(number, Addresses.Of(Study.Id, number), Study, Store.Log(Study.Id, number), Store.Today);

    /// <summary>What was posted, and whether by a form of ours.</summary>
    public async Task<(FormValues Typed, bool IsOurs)> Posted() => Context.Request.HasFormContentType
        ? (FormValues.Of(await Context.Request.ReadFormAsync(Context.RequestAborted)), await FormGuard.IsOurs(Context))
        : (FormValues.None, false);

    /// <summary>Has the browser ask for a page with GET, so that going back or reloading posts nothing twice.</summary>
    public static IResult SeeOther(HttpContext context, string path)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Response.Headers.Location = path;
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }
}
