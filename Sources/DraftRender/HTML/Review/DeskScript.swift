/// The script of a page on which somebody decides. It does what `ReviewSession` and `ReviewMarks` do, and writes the
/// same file; nothing leaves the page but by the reader's own hand.
enum DeskScript {
  static let hash = "vVL6FddJyM1WBmIxCGNWVCLrgvCIVKPJrMZCCJb17js="
  static let text: StaticString = #"""
    (function(){
    'use strict';
    var d=document,D=JSON.parse(d.getElementById('desk-data').textContent),W=D.words,items=D.items,
    marks=[],others=[],past=[],now=[0,-1],isDirty=false,typing=null,
    store='draftdiff:'+D.old.sha256+':'+D.new.sha256,J=JSON.stringify;
    function el(id){return d.getElementById(id)}
    function fill(text,a,b,c){return text.replace('%1',a).replace('%2',b).replace('%3',c)}
    function copy(x){return JSON.parse(J(x))}
    function blank(){return {v:null,t:'',c:'',kept:[]}}
    function fresh(it){var m=blank();m.split=false;m.parts=it.parts.map(blank);return m}
    function isDone(m){return m.v!==null||m.kept.length>0}
    function spots(){var s=[];items.forEach(function(it,i){if(marks[i].split)it.parts.forEach(function(x,p){s.push([i,p])});else s.push([i,-1])});return s}
    function markAt(s){return s[1]<0?marks[s[0]]:marks[s[0]].parts[s[1]]}
    function itemAt(s){return s[1]<0?items[s[0]]:items[s[0]].parts[s[1]]}
    function box(s){return d.querySelector('.k[data-item="'+s[0]+'"][data-part="'+s[1]+'"]')}
    function same(a,b){return a[0]===b[0]&&a[1]===b[1]}
    function place(){var s=spots(),i=s.findIndex(function(x){return same(x,now)});return i<0?Math.max(0,s.findIndex(function(x){return x[0]===now[0]})):i}
    function say(text){el('said').textContent=text}

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
        if(it.quote)x.quote=it.quote;out.push(x)});
      if(m.c&&(m.kept.length||m.v===null)){
        var n=it.names[0],x={change:n[0]};if(n[1]!=='all')x.part=n[1];
        x.comment=m.c;if(it.quote)x.quote=it.quote;out.unshift(x)}
      return out}
    function decisions(){
      var out=[];
      items.forEach(function(it,i){
        var m=copy(marks[i]);
        if(m.split&&m.parts.slice(1).every(function(p){return !p.c}))join(it,m);
        if(m.split)it.parts.forEach(function(p,k){out=out.concat(said(p,m.parts[k]))});else out=out.concat(said(it,m))});
      var seen={};
      return out.concat(others).filter(function(x){var k=J(x);if(seen[k])return false;seen[k]=true;return true})}
    function file(){
      var by=el('by').value.trim();
      return '{"format":"draftdiff.decisions","version":1'+(by?',"by":'+J(by):'')+',\n"old":'+J(D.old)+',\n"new":'+J(D.new)+
        ',\n"decisions":['+decisions().map(function(x){return '\n'+J(x)}).join(',')+']}\n'}

    function name(x){return x.change+' '+(x.part||'all')}
    function names(it){return it.names.map(function(n){return n[0]+' '+n[1]})}
    function verdict(it,list){
      var by={};list.forEach(function(x){by[name(x)]=x});
      var all=names(it).map(function(n){return by[n]});
      if(all.some(function(x){return !x}))return null;
      if(it.text>=0&&all[it.text].decision==='edit')return all.every(function(x,i){return i===it.text||x.decision==='accept'})?{v:'edit',t:all[it.text].text}:null;
      var v=all[0].decision;return v!=='edit'&&all.every(function(x){return x.decision===v})?{v:v,t:''}:null}
    function take(list){
      marks=items.map(fresh);others=[];
      var used=new Set(),decided=list.filter(function(x){return x.decision});
      items.forEach(function(it,i){
        var m=marks[i],own=names(it),parts=it.parts.map(names);
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
        if(!x.comment){if(x.decision&&!used.has(x))others.push(x);return}
        var n=name(x),i=items.findIndex(function(it){return names(it)[0]===n}),p=-1;
        var j=items.findIndex(function(it){return it.parts.some(function(q){return names(q).indexOf(n)>=0})});
        if(j>=0&&(i<0||marks[j].split)){
          if(!marks[j].split)split(items[j],marks[j]);
          if(marks[j].split){i=j;p=items[j].parts.findIndex(function(q){return names(q).indexOf(n)>=0})}}
        else if(i>=0&&marks[i].split)p=0;
        var m=i<0?null:p<0?marks[i]:marks[i].parts[p];
        if(m&&!m.c&&(used.has(x)||!x.decision)){m.c=x.comment}
        else{x=copy(x);if(used.has(x))delete x.decision;others.push(x)}})}
    function load(text,isOwn){
      var f;try{f=JSON.parse(text)}catch(e){f=null}
      if(!f||f.format!=='draftdiff.decisions'||f.version!==1||!Array.isArray(f.decisions)||!f.old||!f.new){say(W.noDecisions);return false}
      if(f.old.sha256!==D.old.sha256||f.new.sha256!==D.new.sha256){say(fill(W.otherDrafts,f.old.name+' → '+f.new.name));return false}
      var list=f.decisions.filter(function(x){return x&&typeof x.change==='string'&&(['accept','reject','edit'].indexOf(x.decision)>=0||typeof x.comment==='string')});
      if(!isOwn)record(items.map(function(x,i){return i}),others);
      take(list);if(typeof f.by==='string'&&f.by)el('by').value=f.by;
      items.forEach(function(x,i){render(i)});now=spots().find(function(s){return !isDone(markAt(s))})||[0,-1];
      progress();return list.length}

    function state(m){return m.v==='accept'?'✓ '+W.accepted:m.v==='reject'?'✗ '+W.rejected:m.v==='edit'?'✎ '+W.ownText+W.colon+m.t:m.kept.length?'✓ '+W.decidedInParts:W.undecided}
    function paint(s){
      var b=box(s),m=markAt(s);if(!b)return;
      b.querySelectorAll(':scope > .b > button[data-v]').forEach(function(x){if(x.dataset.v==='split'){x.setAttribute('aria-expanded',m.split===true)}else if(x.dataset.v!=='comment')x.setAttribute('aria-pressed',m.v===x.dataset.v)});
      b.querySelector(':scope > .b > .s').textContent=m.split?W.decidedInParts:state(m);
      var c=b.querySelector(':scope > .n');c.hidden=!m.c;c.textContent=m.c?W.comment+W.colon+m.c:'';
      b.dataset.v=m.split?'parts':m.v||(m.kept.length?'kept':'')}
    function render(i){
      var it=items[i],m=marks[i],b=box([i,-1]);paint([i,-1]);
      it.parts.forEach(function(x,p){paint([i,p])});
      if(!b)return;
      var p=b.querySelector(':scope > .p');if(p)p.hidden=!m.split;
      var isAll=m.split?m.parts.every(isDone):isDone(m);
      b.classList.toggle('done',isAll);var c=b.closest('.c');if(c)c.classList.toggle('done',isAll)}
    function progress(){
      var s=spots(),open=s.filter(function(x){return !isDone(markAt(x))}).length;
      el('progress').textContent=s.length?fill(W.progress,place()+1,s.length,open):W.nothingToDecide;
      el('meter').max=Math.max(1,s.length);el('meter').value=s.length-open;el('undo').disabled=!past.length;
      d.querySelectorAll('.k.now').forEach(function(x){x.classList.remove('now')});var b=box(now);if(b)b.classList.add('now')}
    function keep(){isDirty=true;try{localStorage.setItem(store,file())}catch(e){}}
    function show(){var b=box(now);if(!b)return;var x=b;while(x){if(x.tagName==='DETAILS')x.open=true;x=x.parentElement}b.focus({preventScroll:true});b.scrollIntoView({block:'center'})}
    function go(s){now=s;progress();show()}
    function step(n,isOpen){
      var s=spots(),i=place();
      for(var k=1;k<=s.length;k++){
        var j=i+n*k;if(isOpen)j=(j%s.length+s.length)%s.length;else if(j<0||j>=s.length)return say(W.noFurther);
        if(!isOpen||!isDone(markAt(s[j])))return go(s[j])}
      say(isOpen&&s.length?W.allDecided:W.nothingToDecide);progress()}
    function section(n){
      var s=spots(),i=place(),here=items[s[i][0]].section,j=i;
      if(n>0){while(j<s.length&&items[s[j][0]].section===here)j++}
      else{while(j>0&&items[s[j-1][0]].section===here)j--;if(j===i&&j>0){j--;var b=items[s[j][0]].section;while(j>0&&items[s[j-1][0]].section===b)j--}}
      if(j>=s.length||j===i)say(W.noFurther);else go(s[j])}
    function record(list,rest){past.push({now:now,others:rest?rest.slice():null,marks:list.map(function(i){return [i,copy(marks[i])]})})}
    function changed(list){list.forEach(render);keep();progress()}
    function decide(s,v,t){
      if(v==='edit'&&itemAt(s).text<0)return say(W.takesNoText);
      var m=markAt(s);record([s[0]]);m.v=v;m.t=t||'';m.kept=[];changed([s[0]]);say(state(m));now=s;step(1,true)}
    function decideOpen(v,isMeant){
      var list=spots().filter(function(s){return !isDone(markAt(s))&&isMeant(s)});
      if(!list.length)return say(W.nothingOpen);
      var is=list.map(function(s){return s[0]}).filter(function(x,k,a){return a.indexOf(x)===k});
      record(is);list.forEach(function(s){markAt(s).v=v});changed(is);say(fill(W.decided,list.length));
      if(isDone(markAt(spots()[place()])))step(1,true)}
    function undo(){
      var p=past.pop();if(!p)return say(W.nothingToUndo);
      p.marks.forEach(function(x){marks[x[0]]=x[1]});if(p.others)others=p.others;
      changed(p.marks.map(function(x){return x[0]}));go(p.now)}
    function clear(s){var m=markAt(s);if(!isDone(m))return say(W.nothingDecided);record([s[0]]);m.v=null;m.t='';m.kept=[];changed([s[0]])}
    function take_apart(i){
      var m=copy(marks[i]);if(!(m.split?join(items[i],m):split(items[i],m)))return say(W.indivisible);
      record([i]);marks[i]=m;changed([i]);go([i,m.split?0:-1])}

    function close(){if(typing){typing.remove();typing=null;show()}}
    function ask(s,kind){
      if(kind==='edit'&&itemAt(s).text<0)return say(W.takesNoText);
      if(typing)typing.remove();now=s;progress();
      var f=d.createElement('form'),l=d.createElement('label'),t=d.createElement('textarea'),ok=d.createElement('button'),no=d.createElement('button'),m=markAt(s);
      l.textContent=kind==='edit'?W.ownText:W.comment;t.value=kind==='edit'?(m.v==='edit'?m.t:itemAt(s).now):m.c;t.rows=3;
      ok.textContent=W.keep;no.textContent=W.cancel;no.type='button';l.appendChild(t);f.append(l,ok,no);f.className='f';
      function done(e){if(e)e.preventDefault();var x=t.value;typing.remove();typing=null;
        if(kind==='edit')decide(s,'edit',x);else{if(m.c!==x){record([s[0]]);markAt(s).c=x;changed([s[0]])}show()}}
      f.addEventListener('submit',done);no.addEventListener('click',close);
      t.addEventListener('keydown',function(e){if(e.key==='Escape')close();if(e.key==='Enter'&&(e.ctrlKey||e.metaKey))done(e)});
      typing=f;box(s).appendChild(f);t.focus()}
    function find(text){
      text=text.toLowerCase();if(!text)return;var s=spots(),i=place();
      for(var k=1;k<=s.length;k++){var x=s[(i+k)%s.length],b=box(x),c=b.closest('.c')||b.parentElement,h=b.closest('section');
        if((c.textContent+(h&&h.querySelector('h2,h3,h4,h5,h6')||{textContent:''}).textContent).toLowerCase().indexOf(text)>=0)return go(x)}
      say(fill(W.notFound,text))}

    function download(){
      var a=d.createElement('a'),u=URL.createObjectURL(new Blob([file()],{type:'application/json'}));
      a.href=u;a.download=D.file;d.body.appendChild(a);a.click();a.remove();setTimeout(function(){URL.revokeObjectURL(u)},60000);isDirty=false}
    function copyOut(){
      function old(){var t=d.createElement('textarea');t.value=file();d.body.appendChild(t);t.select();var ok=d.execCommand('copy');t.remove();if(ok)say(W.copied)}
      if(navigator.clipboard&&navigator.clipboard.writeText)navigator.clipboard.writeText(file()).then(function(){say(W.copied)},old);else old()}

    function act(s,v){if(v==='accept'||v==='reject'){if(markAt(s).v===v){now=s;step(1,true)}else decide(s,v)}else if(v==='split')take_apart(s[0]);else ask(s,v)}
    d.addEventListener('click',function(e){
      var b=e.target.closest('.k button[data-v]');if(!b)return;var k=b.closest('.k');
      act([+k.dataset.item,+k.dataset.part],b.dataset.v)});
    d.addEventListener('focusin',function(e){var k=e.target.closest('.k');if(k&&!typing){now=[+k.dataset.item,+k.dataset.part];progress()}});
    var keys={a:function(){act(now,'accept')},r:function(){act(now,'reject')},e:function(){ask(now,'edit')},c:function(){ask(now,'comment')},
      s:function(){take_apart(now[0])},u:undo,x:function(){clear(now)},j:function(){step(1,true)},k:function(){step(-1,true)},J:function(){step(1)},K:function(){step(-1)},
      ']':function(){section(1)},'[':function(){section(-1)},
      A:function(){var h=items[now[0]].section;decideOpen('accept',function(s){return items[s[0]].section===h})},
      R:function(){var h=items[now[0]].section;decideOpen('reject',function(s){return items[s[0]].section===h})},
      E:function(){decideOpen('accept',function(s){return itemAt(s).formal})},
      '/':function(){el('find').focus();el('find').select()},g:function(){var a=d.querySelector('nav a');if(a)a.focus()},
      '?':function(){var k=el('keys');k.open=!k.open;if(k.open)k.querySelector('summary').focus()},q:function(){el('download').focus();say(W.leaving)}};
    addEventListener('keydown',function(e){
      if(e.ctrlKey||e.metaKey||e.altKey||/^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName))return;
      var f=keys[e.key];if(!f||!items.length&&'/g?q'.indexOf(e.key)<0)return;
      e.preventDefault();e.stopImmediatePropagation();f()},true);
    el('find').addEventListener('keydown',function(e){if(e.key==='Enter'){e.preventDefault();find(el('find').value)}if(e.key==='Escape')show()});
    el('by').addEventListener('input',keep);
    el('download').addEventListener('click',download);el('copy').addEventListener('click',copyOut);el('undo').addEventListener('click',undo);
    el('load').addEventListener('click',function(){el('file').click()});
    el('file').addEventListener('change',function(){var f=el('file').files[0];if(!f)return;f.text().then(function(t){var n=load(t);if(n!==false){keep();say(fill(W.loaded,n)+(others.length?' '+fill(W.passedOver,others.length):''))}el('file').value=''})});
    el('open').addEventListener('click',function(){var on=d.body.classList.toggle('open-only');el('open').setAttribute('aria-pressed',on)});
    addEventListener('beforeunload',function(e){if(isDirty){e.preventDefault();e.returnValue=''}});
    d.documentElement.classList.add('js');el('desk').hidden=false;
    marks=items.map(fresh);el('by').value=D.by||'';
    var kept=null;try{kept=localStorage.getItem(store)}catch(e){}
    load(J({format:'draftdiff.decisions',version:1,old:D.old,new:D.new,decisions:D.decisions}),true);
    if(kept&&kept!==file()){if(load(kept,true)!==false)say(W.restored)}
    progress();
    })();
    """#
}
