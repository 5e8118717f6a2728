/// The script of a page on which somebody decides, beside `DeskCore`. It does what `ReviewSession` and `ReviewMarks` do, and
/// writes the same file; nothing leaves the page but by the reader's own hand. The filters count what is decided as one
/// there, as the bar above them does.
enum DeskScript {
  static let hash = "ouLgOvFBhylB4xeoB0KxbD/6A8TYnQuUfxn+nJrvdAs="
  static let text: StaticString = #"""
    (function(){
    'use strict';
    var d=document,K=Desk(),D=K.data,W=D.words,items=D.items,el=K.el,fill=K.fill,copy=K.copy,say=K.say,step=K.step,record=K.record,changed=K.changed,J=JSON.stringify;
    function blank(){return {v:null,t:'',c:'',kept:[]}}
    function fresh(it){var m=blank();m.split=false;m.parts=it.parts.map(blank);return m}
    function isDone(m){return m.v!==null||m.kept.length>0}
    function spots(){var s=[];items.forEach(function(it,i){if(K.marks[i].split)it.parts.forEach(function(x,p){s.push([i,p])});else s.push([i,-1])});return s}
    function markAt(s){return s[1]<0?K.marks[s[0]]:K.marks[s[0]].parts[s[1]]}
    function itemAt(s){return s[1]<0?items[s[0]]:items[s[0]].parts[s[1]]}

    function wordsPart(it){return it.parts.findIndex(function(p){return p.words&&p.text>=0})}
    function split(it,m){
      if(m.split||!it.parts.length)return false;
      var w=wordsPart(it);if(m.v==='edit'&&w<0)return false;
      m.parts.forEach(function(p,i){p.v=m.v==='edit'&&i!==w?'accept':m.v;p.t=m.v==='edit'&&i===w?m.t:'';p.kept=[]});
      m.parts[0].c=m.c;m.v=null;m.t='';m.c='';m.kept=[];m.split=true;return true}
    function joined(it,m){
      if(m.parts.some(function(p){return p.kept.length}))return null;
      var w=wordsPart(it);
      if(w>=0&&m.parts[w].v==='edit')return m.parts.every(function(p,i){return i===w||p.v==='accept'})?{v:'edit',t:m.parts[w].t}:null;
      var v=m.parts[0].v;return v!=='edit'&&m.parts.every(function(p){return p.v===v})?{v:v,t:''}:null}
    function join(it,m){
      var j=m.split?joined(it,m):null;if(!j)return false;
      m.c=m.parts.map(function(p){return p.c}).filter(Boolean).join('\n');
      m.v=j.v;m.t=j.t;m.kept=[];m.parts=it.parts.map(blank);m.split=false;return true}

    function said(it,m){
      var out=m.kept.map(copy);
      if(m.v!==null)it.names.forEach(function(n,i){
        var x={change:n[0]};if(n[1]!=='all')x.part=n[1];
        x.decision=m.v==='edit'&&i!==it.text?'accept':m.v;
        if(x.decision==='edit')x.text=m.t;
        if(i===0&&m.c&&!m.kept.length)x.comment=m.c;
        if(it.kind)x.kind=it.kind;if(it.quote)x.quote=it.quote;out.push(x)});
      if(m.c&&(m.kept.length||m.v===null)){
        var n=it.names[0],x={change:n[0]};if(n[1]!=='all')x.part=n[1];
        x.comment=m.c;if(it.kind)x.kind=it.kind;if(it.quote)x.quote=it.quote;out.unshift(x)}
      return out}
    function decisions(){
      var out=[];
      items.forEach(function(it,i){
        var m=copy(K.marks[i]);
        if(m.split&&m.parts.slice(1).every(function(p){return !p.c}))join(it,m);
        if(m.split)it.parts.forEach(function(p,k){out=out.concat(said(p,m.parts[k]))});else out=out.concat(said(it,m))});
      var seen={};
      return out.concat(K.others).filter(function(x){var k=J(x);if(seen[k])return false;seen[k]=true;return true})}
    function file(){
      var by=el('by').value.trim();
      return '{"format":"draftdiff.decisions","version":1'+(by?',"by":'+J(by):'')+',\n"old":'+J(D.old)+',\n"new":'+J(D.new)+
        ',\n"decisions":['+decisions().map(function(x){return '\n'+J(x)}).join(',')+']}\n'}

    function hidden(){
      var said={};K.others.forEach(function(x){if(x.decision)said[name(x)]=true});
      return [D.hidden.length,D.hidden.filter(function(h){return !h.some(function(n){return said[n.join(' ')]})}).length]}
    function name(x){return x.change+' '+(x.part||'all')}
    function names(it){return it.names.map(function(n){return n[0]+' '+n[1]})}
    function verdict(it,list){
      var by={};list.forEach(function(x){by[name(x)]=x});
      var all=names(it).map(function(n){return by[n]});
      if(all.some(function(x){return !x}))return null;
      if(it.text>=0&&all[it.text].decision==='edit')return all.every(function(x,i){return i===it.text||x.decision==='accept'})?{v:'edit',t:all[it.text].text}:null;
      var v=all[0].decision;return v!=='edit'&&all.every(function(x){return x.decision===v})?{v:v,t:''}:null}
    function take(list){
      K.marks=items.map(fresh);K.others=[];
      var used=new Set(),decided=list.filter(function(x){return x.decision});
      items.forEach(function(it,i){
        var m=K.marks[i],own=names(it),parts=it.parts.map(names);
        function among(n){return decided.filter(function(x){return n.indexOf(name(x))>=0})}
        var w=among(own),p=parts.map(among),r=among(it.related.map(function(n){return n[0]+' '+n[1]}));
        var touched=w.concat.apply(w,p);touched=touched.filter(function(x,k){return touched.indexOf(x)===k});
        if(!touched.length&&!r.length)return;
        touched.concat(r).forEach(function(x){used.add(x)});
        var hasParts=p.some(function(x){return x.length}),whole=w.length?verdict(it,w):null;
        if(!r.length&&!hasParts&&whole){m.v=whole.v;m.t=whole.t;return}
        if(!r.length&&hasParts&&(!w.length||whole&&whole.v!=='edit')){
          var each=it.parts.map(function(part,k){return p[k].length?verdict(part,p[k]):{v:whole?whole.v:null,t:''}});
          if(each.every(Boolean)){m.split=true;each.forEach(function(x,k){m.parts[k].v=x.v;m.parts[k].t=x.t});return}}
        m.kept=touched.concat(r).map(function(x){x=copy(x);delete x.comment;return x})});
      list.forEach(function(x){
        if(!x.comment){if(x.decision&&!used.has(x))K.others.push(x);return}
        var n=name(x),i=items.findIndex(function(it){return names(it)[0]===n}),p=-1;
        var j=items.findIndex(function(it){return it.parts.some(function(q){return names(q).indexOf(n)>=0})});
        if(j>=0&&(i<0||K.marks[j].split)){
          if(!K.marks[j].split)split(items[j],K.marks[j]);
          if(K.marks[j].split){i=j;p=items[j].parts.findIndex(function(q){return names(q).indexOf(n)>=0})}}
        else if(i>=0&&K.marks[i].split)p=0;
        var m=i<0?null:p<0?K.marks[i]:K.marks[i].parts[p];
        if(m&&!m.c&&(used.has(x)||!x.decision)){m.c=x.comment}
        else{x=copy(x);if(used.has(x))delete x.decision;K.others.push(x)}})}
    function read(f){
      if(!f||f.format!=='draftdiff.decisions'||f.version!==1||!Array.isArray(f.decisions)||!f.old||!f.new)return say(W.noDecisions);
      if(f.old.sha256!==D.old.sha256||f.new.sha256!==D.new.sha256)return say(fill(W.otherDrafts,f.old.name+' → '+f.new.name));
      return f.decisions.filter(function(x){return x&&typeof x.change==='string'&&(['accept','reject','edit'].indexOf(x.decision)>=0||typeof x.comment==='string')})}

    function state(m){return m.v==='accept'?'✓ '+W.accepted:m.v==='reject'?'✗ '+W.rejected:m.v==='edit'?'✎ '+W.ownText+W.colon+m.t:m.kept.length?'✓ '+W.decidedInParts:W.undecided}
    function paint(s){
      var b=K.box(s),m=markAt(s);if(!b)return;
      b.querySelectorAll(':scope > .b > button[data-v]').forEach(function(x){if(x.dataset.v==='split'){x.setAttribute('aria-expanded',m.split===true)}else if(x.dataset.v!=='comment')x.setAttribute('aria-pressed',m.v===x.dataset.v)});
      b.querySelector(':scope > .b > .s').textContent=m.split?W.decidedInParts:state(m);
      var c=b.querySelector(':scope > .n');c.hidden=!m.c;c.textContent=m.c?W.comment+W.colon+m.c:'';
      b.dataset.v=m.split?'parts':m.v||(m.kept.length?'kept':'')}
    function render(i){
      var it=items[i],m=K.marks[i],b=K.box([i,-1]);paint([i,-1]);
      it.parts.forEach(function(x,p){paint([i,p])});
      if(!b)return;
      var p=b.querySelector(':scope > .p');if(p)p.hidden=!m.split;
      var isAll=m.split?m.parts.every(isDone):isDone(m);
      b.classList.toggle('done',isAll);var c=b.closest('.c');if(c)c.classList.toggle('done',isAll)}

    function decide(s,v,t){
      if(v==='edit'&&itemAt(s).text<0)return say(W.takesNoText);
      var m=markAt(s);record([s[0]]);m.v=v;m.t=t||'';m.kept=[];changed([s[0]]);say(state(m));K.now=s;step(1,true)}
    function decideOpen(v,isMeant){
      var list=spots().filter(function(s){return !isDone(markAt(s))&&isMeant(s)});
      if(!list.length)return say(W.nothingOpen);
      var is=list.map(function(s){return s[0]}).filter(function(x,k,a){return a.indexOf(x)===k});
      record(is);list.forEach(function(s){markAt(s).v=v});changed(is);say(fill(W.decided,list.length));
      if(isDone(markAt(spots()[K.place()])))step(1,true)}
    function clear(s){var m=markAt(s);if(!isDone(m))return say(W.nothingDecided);record([s[0]]);m.v=null;m.t='';m.kept=[];changed([s[0]])}
    function take_apart(i){
      var m=copy(K.marks[i]);if(!(m.split?join(items[i],m):split(items[i],m)))return say(W.indivisible);
      record([i]);K.marks[i]=m;changed([i]);K.go([i,m.split?0:-1])}

    function ask(s,kind){
      var m=markAt(s);
      if(kind==='comment')return K.ask(s,W.comment,m.c,function(x){if(m.c!==x){record([s[0]]);markAt(s).c=x;changed([s[0]])}K.show()});
      if(itemAt(s).text<0)return say(W.takesNoText);
      K.ask(s,W.ownText,m.v==='edit'?m.t:itemAt(s).now,function(x){decide(s,'edit',x)})}
    function act(s,v){if(v==='accept'||v==='reject'){if(markAt(s).v===v){K.now=s;step(1,true)}else decide(s,v)}else if(v==='split')take_apart(s[0]);else ask(s,v)}
    function row(){
      var s=spots(),a=K.place(),b=a,of=function(k){return items[s[k][0]].section},here=of(a);
      while(a>0&&of(a-1)===here)a--;while(b+1<s.length&&of(b+1)===here)b++;
      var r=s.slice(a,b+1).map(J);return function(x){return r.indexOf(J(x))>=0}}
    Object.assign(K,{store:'draftdiff:'+D.old.sha256+':'+D.new.sha256,spots:spots,isDone:function(s){return isDone(markAt(s))},sectionOf:function(s){return items[s[0]].section},
      render:render,hidden:hidden,file:file,read:read,take:take,act:act,
      initial:function(){return {format:'draftdiff.decisions',version:1,old:D.old,new:D.new,decisions:D.decisions}},
      keys:{a:function(){act(K.now,'accept')},r:function(){act(K.now,'reject')},e:function(){ask(K.now,'edit')},c:function(){ask(K.now,'comment')},
        s:function(){take_apart(K.now[0])},x:function(){clear(K.now)},
        A:function(){decideOpen('accept',row())},R:function(){decideOpen('reject',row())},
        E:function(){decideOpen('accept',function(s){return itemAt(s).formal})}}});
    function count(){
      var on=el('bar').querySelector('button[aria-pressed=true]');
      el('count').textContent=Array.from(d.querySelectorAll('.k[data-part="-1"]')).filter(function(k){
        var c=k.closest('.c'),s=k.closest('section');return c?!c.hidden:!on||!s||s.querySelector('.c:not([hidden])')}).length}
    el('bar').addEventListener('click',count);count();
    K.marks=items.map(fresh);K.start();
    })();
    """#
}
